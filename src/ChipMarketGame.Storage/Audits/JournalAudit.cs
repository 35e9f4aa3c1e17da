using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The proof that a journal is what was written and that its games come out as they were played.</summary>
public static class JournalAudit
{
    /// <summary>Recomputes every chain, plays every game again, and asks the database for its own damage.</summary>
    /// <param name="done">Told how many events more have been seen.</param>
    public static async Task<Audit> Audit(this IOpenedJournalReader journal, Action<long> done, CancellationToken cancellation = default)
    {
        var findings = new List<AuditFinding>();
        var setAside = new List<string>();
        var scenarios = new Dictionary<string, Scenario>(StringComparer.Ordinal);
        var (events, quarters) = (0L, 0);
        var games = await journal.Games(cancellation);
        foreach (var head in games)
        {
            var verification = await Verify(journal, head.Game, findings, cancellation);
            if (verification?.Flaw is { } flaw) { findings.Add(new AuditFinding(head.Game, flaw.Version, flaw.Reason)); }
            var replay = await Replay(journal, head.Game, verification?.Events ?? 0, new GameReplay(scenarios), cancellation);
            if (replay.Flaw is { } differs) { findings.Add(new AuditFinding(head.Game, differs.Version, differs.Reason)); }
            if (replay.SetAside is { } reason) { setAside.Add($"Game {head.Game} was not played again: {reason}"); }
            events += head.Version;
            quarters += replay.Quarters;
            done(head.Version);
        }

        findings.AddRange(await journal.Damage(cancellation));
        return new Audit(games.Count, events, quarters, [.. findings], [.. setAside]);
    }

    private static async Task<Verification?> Verify(
        IJournalReader journal, GameId game, List<AuditFinding> findings, CancellationToken cancellation)
    {
        try
        {
            return await journal.Verify(game, cancellation);
        }
        catch (JournalUnavailableException unreadable)
        {
            // One game that the database cannot give hides no other.
            findings.Add(new AuditFinding(game, null, unreadable.Message));
            return null;
        }
    }

    private static async Task<GameReplay> Replay(
        IJournalReader journal, GameId game, long events, GameReplay replay, CancellationToken cancellation)
    {
        if (events == 0) { return replay; }
        await foreach (var stored in journal.Read(game, 1, cancellation))
        {
            if (stored.Version > events || !replay.Apply(stored)) { break; }
        }

        return replay;
    }
}
