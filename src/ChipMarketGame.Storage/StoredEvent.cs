using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>One committed event.</summary>
/// <param name="Version">Its place in the game, from 1.</param>
/// <param name="Hash">The chain up to and with this event.</param>
public sealed record StoredEvent(
    GameId Game, long Version, string Kind, int SchemaVersion, string? CommandId, ReadOnlyMemory<byte> Json, ChainHash Hash)
{
    /// <summary>The event that <paramref name="entry"/> becomes behind an event of this game.</summary>
    internal static StoredEvent After(GameId game, long version, ChainHash previous, JournalEntry entry)
    {
        var next = new StoredEvent(game, version + 1, entry.Kind, entry.SchemaVersion, entry.CommandId, entry.Json, default);
        return next with { Hash = previous.Link(next) };
    }
}
