namespace ChipMarketGame.Client;

/// <summary>Files that a person named on the command line.</summary>
internal static class TextFile
{
    /// <summary>The whole text.</summary>
    /// <exception cref="CommandFailedException">It cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadUsage($"{path} cannot be read: {fault.Message}");
        }
    }
}
