namespace ChipMarketGame.Core;

/// <summary>The GPU maker inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class NvidiaState(int generations, int capQuarters, bool remembersPrices = false)
{
    private const int Year = 4;

    /// <summary>Launch quarter of each generation as now planned, from 0 at the start of the game.</summary>
    public readonly int[] Launches = new int[generations];

    /// <summary>Caps posted in the last quarters, a ring; 1 where nothing was posted.</summary>
    public readonly double[] Caps = new double[capQuarters];
    /// <summary>Prices over list at which was sold in the last two years, a ring by quarter, where the scenario asks for them.</summary>
    public readonly double[] Prices = new double[remembersPrices ? 2 * Year : 0];
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

    /// <summary>Price over list in the quarter before <paramref name="turn"/>.</summary>
    public double LastPrice(int turn) => Prices[(turn + Prices.Length - 1) % Prices.Length];

    /// <summary>Notes the price of quarter <paramref name="turn"/>.</summary>
    public void Remember(double price, int turn)
    {
        if (Prices.Length > 0) { Prices[turn % Prices.Length] = price; }
    }

    /// <summary>Mean price of the year before quarter <paramref name="turn"/> over that of the year before it.</summary>
    public double PriceOfYear(int turn)
    {
        var (last, before) = (0.0, 0.0);
        for (var back = 1; back <= Year; back++)
        {
            last += Prices[(turn - back + Prices.Length) % Prices.Length];
            before += Prices[(turn - back + Year) % Prices.Length];
        }

        return last / before;
    }

    public void Hash(StateHash hash)
    {
        foreach (var launch in Launches) { hash.Add((long)launch); }
        foreach (var cap in Caps) { hash.Add(cap); }
        foreach (var price in Prices) { hash.Add(price); }
        hash.Add(RoadmapProgress);
        hash.Add(Ecosystem);
        hash.Add(Terms.Price);
        hash.Add(Terms.Royalty);
        hash.Add(Terms.RoyaltyCap);
        hash.Add(Terms.FusionOpen);
        hash.Add(Terms.Loyalty);
    }
}
