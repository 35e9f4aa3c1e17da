namespace ChipMarketGame.Core;

/// <summary>AMD and the rest of the world inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class FringeState
{
    public double RestOfWorldSpend;
    public double RestOfWorldBaseline;

    /// <summary>Slow average of the log price index, to which AMD's supply answers.</summary>
    public double AveragePriceIndex;

    // ---- this quarter
    public long AmdChips;
    public long AmdRevenue;
    public long RestOfWorldAsics;
    public long RestOfWorldAsicRevenue;

    public void Hash(StateHash hash)
    {
        hash.Add(RestOfWorldSpend);
        hash.Add(RestOfWorldBaseline);
        hash.Add(AveragePriceIndex);
    }
}
