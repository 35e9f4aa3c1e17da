namespace ChipMarketGame.Storage;

/// <summary>Events that follow on a head: to be written whole, and only if the game still stands there.</summary>
internal sealed record Extension(
    GameHead From, GameHead To, IReadOnlyList<StoredEvent> Events, IReadOnlyList<Aside> Beside, WakeTime Wake)
{
    /// <summary>What the caller gets once it is committed.</summary>
    public Appended Receipt => new(To.Game, From.Version + 1, To.Version, To.Hash);

    public static Extension Of(GameHead head, Proposal asked)
    {
        var (version, hash, events) = (head.Version, head.Hash, new List<StoredEvent>(asked.Entries.Count));
        foreach (var entry in asked.Entries)
        {
            var next = StoredEvent.After(head.Game, version, hash, entry);
            events.Add(next);
            (version, hash) = (next.Version, next.Hash);
        }

        return new Extension(
            head, head with
            {
                Version = version, Hash = hash, Status = asked.Then
            }, events, [.. asked.Entries.Select(entry => entry.Beside).OfType<Aside>()], asked.Wake);
    }
}
