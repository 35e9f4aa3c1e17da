namespace ChipMarketGame.Storage;

/// <summary>A journal file that this process must not use, and why: in use, of a newer schema, or of an altered one.</summary>
public sealed class JournalNotOpenedException(string message, Exception? cause = null) : Exception(message, cause);
