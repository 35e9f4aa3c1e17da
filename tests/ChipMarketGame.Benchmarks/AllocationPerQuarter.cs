namespace ChipMarketGame.Benchmarks;

/// <summary>Bytes that a quarter of bulk play allocates after warm-up: rules, views and strategies together.</summary>
internal sealed record AllocationPerQuarter(double BytesInQuarters, double BytesPerGame)
{
    public static AllocationPerQuarter Measure()
    {
        var batch = new Batch();
        batch.Match.Restart(1);
        batch.Match.PlayQuarter();
        var quarters = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (; !batch.Match.Game.Ended; quarters++) { batch.Match.PlayQuarter(); }
        var inQuarters = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        batch.Play(100);
        return new AllocationPerQuarter(inQuarters / (double)quarters, (GC.GetAllocatedBytesForCurrentThread() - before) / 100.0);
    }

    public ReadmeRow InReadme => new("allocation per quarter in bulk play, after warm-up", "bytes", $"{BytesInQuarters:N1}", "", "", "= 0");

    public void Print() => Console.WriteLine(
        $"{"allocation per quarter in bulk play, after warm-up",-76} {"bytes",-10} {BytesInQuarters,14:N1} {"",14} {"",9} {"",15} " +
        $"{"= 0",9}   (starting a game: {BytesPerGame:N0} bytes)");
}
