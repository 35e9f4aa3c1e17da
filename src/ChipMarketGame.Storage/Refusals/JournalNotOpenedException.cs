namespace ChipMarketGame.Storage;

/// <summary>
/// A journal that this process must not or cannot use, and why: in use, out of reach, of a newer schema, or not as it was left.
/// </summary>
public sealed class JournalNotOpenedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The file, or what has to stand beside it, is out of this user's reach.</summary>
    internal static JournalNotOpenedException Unwritable(string journal, Exception cause) =>
        new($"{journal} cannot be written: {cause.Message.TrimEnd('.')}. Choose a file in a folder where this user may write.", cause);
}
