namespace ChipMarketGame.Storage;

/// <summary>A stored event that this program does not understand.</summary>
public sealed class UnreadableEventException(StoredEvent stored, string reason, Exception? cause = null)
    : Exception($"Event {stored.Version} of game {stored.Game} ({stored.Kind}) cannot be read: {reason}.", cause);
