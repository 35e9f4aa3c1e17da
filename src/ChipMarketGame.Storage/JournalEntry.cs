namespace ChipMarketGame.Storage;

/// <summary>One event on its way into the journal.</summary>
/// <param name="Kind">What happened, in a name that outlives classes: "quarter-closed".</param>
/// <param name="SchemaVersion">Version of the body's form, from 1.</param>
/// <param name="Json">The body in canonical UTF-8. The journal keeps the bytes and never looks inside.</param>
/// <param name="CommandId">Unique in its game; the same id is never written twice. Null for what is never retried.</param>
/// <param name="Beside">The personal text whose id the body holds, written in the same transaction; one that is there already, or was
/// erased, stays as it is.</param>
public sealed record JournalEntry(string Kind, int SchemaVersion, ReadOnlyMemory<byte> Json, string? CommandId = null, Aside? Beside = null)
{
    internal bool IsStoredAs(StoredEvent stored) =>
        Kind == stored.Kind && SchemaVersion == stored.SchemaVersion && CommandId == stored.CommandId
        && Json.Span.SequenceEqual(stored.Json.Span);
}
