namespace ChipMarketGame.Storage;

/// <summary>There is something where a journal was to be restored.</summary>
public sealed class JournalNotEmptyException(string place)
    : Exception($"{place} is not empty: a backup is restored only where nothing is.");
