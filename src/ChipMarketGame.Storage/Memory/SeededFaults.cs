namespace ChipMarketGame.Storage;

/// <summary>
/// How a store in memory fails, the same way for the same seed and order of appends: what databases do seldom, in a test.
/// </summary>
/// <param name="beforeCommit">Share of appends that fail and write nothing, 0–1.</param>
/// <param name="afterCommit">Share of appends that are written and fail all the same, 0–1: the ambiguous ones.</param>
/// <param name="delayed">Share of appends that let others pass first, 0–1.</param>
public sealed class SeededFaults(int seed, double beforeCommit, double afterCommit, double delayed)
{
    private readonly Random random = new(seed);
    private int before, after;

    /// <summary>How many appends failed and wrote nothing.</summary>
    public int Before => before;

    /// <summary>How many appends were written and failed.</summary>
    public int After => after;

    /// <summary>Appends as told, or fails on the way.</summary>
    /// <exception cref="JournalUnavailableException">Drawn.</exception>
    internal async ValueTask<Appended> Around(Func<Appended> append)
    {
        var (fate, wait) = Draw();
        if (wait) { await Task.Yield(); }
        if (fate < beforeCommit)
        {
            Interlocked.Increment(ref before);
            throw new JournalUnavailableException(
                "The append failed; whether the entries are in the journal is unknown. (Drawn, before the commit.)");
        }

        var receipt = append();
        if (fate >= beforeCommit + afterCommit) { return receipt; }
        Interlocked.Increment(ref after);
        throw new JournalUnavailableException(
            "The append failed; whether the entries are in the journal is unknown. (Drawn, after the commit.)");
    }

    private (double Fate, bool Wait) Draw()
    {
        lock (random) { return (random.NextDouble(), random.NextDouble() < delayed); }
    }
}
