namespace ChipMarketGame.Storage;

/// <summary>
/// The store failed. After an append the outcome is unknown: forget what is in memory, read the journal again, and retry with
/// the same command id.
/// </summary>
public sealed class JournalUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
