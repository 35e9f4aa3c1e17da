namespace ChipMarketGame.Core;

/// <summary>The GPU maker inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class NvidiaState(int generations, int capQuarters)
{
    /// <summary>Launch quarter of each generation as now planned, from 0 at the start of the game.</summary>
    public readonly int[] Launches = new int[generations];

    /// <summary>Caps posted in the last quarters, a ring; 1 where nothing was posted.</summary>
    public readonly double[] Caps = new double[capQuarters];
    public double RoadmapProgress;
    public double Ecosystem;
    public TermsInForce Terms;

    // ---- this quarter
    public GpuProduct Product;
    public double PriceIndex;
    public long GpuWafers;
    public long GpuRevenue;
    public long GpuCost;
    public long FusionIncome;

    public void Hash(StateHash hash)
    {
        foreach (var launch in Launches) { hash.Add((long)launch); }
        foreach (var cap in Caps) { hash.Add(cap); }
        hash.Add(RoadmapProgress);
        hash.Add(Ecosystem);
        hash.Add(Terms.Price);
        hash.Add(Terms.Royalty);
        hash.Add(Terms.RoyaltyCap);
        hash.Add(Terms.FusionOpen);
        hash.Add(Terms.Loyalty);
    }
}
