namespace ChipMarketGame.Strategies;

/// <summary>What the other hyperscalers took, from the published shipments, in units of the watcher's own size.</summary>
/// <param name="remembered">Weight of what was known before against the latest quarter.</param>
internal sealed class RivalClouds(Scenario scenario, Company seat, double remembered)
{
    private readonly double[] _gpu = new double[scenario.Roster.Hyperscalers];
    private readonly double[] _own = new double[scenario.Roster.Hyperscalers];
    private readonly double[] _trail = new double[scenario.Roster.Hyperscalers];

    /// <summary>The rival that took most compute for its size over the quarters remembered; none before the first report.</summary>
    public RivalCloud? Fastest { get; private set; }

    /// <summary>Takes in the report of the quarter before.</summary>
    public void Watch(PublicView market)
    {
        Fastest = null;
        if (market.Turn == 0) { return; }
        Array.Clear(_gpu);
        Array.Clear(_own);
        var report = market.LastQuarter;
        foreach (ref readonly var delivery in report.GpuDeliveries)
        {
            if (IsCloud(delivery.Buyer))
            {
                _gpu[delivery.Buyer.Index] = delivery.Ordered.Count * market.Gpu.Compute.H100 * Scale(delivery.Buyer);
            }
        }

        foreach (ref readonly var source in report.Sources)
        {
            if (IsCloud(source.Owner)) { _own[source.Owner.Index] = source.Compute.H100 * Scale(source.Owner); }
        }

        for (var number = 0; number < _trail.Length; number++)
        {
            _trail[number] = (remembered * _trail[number]) + ((1 - remembered) * (_gpu[number] + _own[number]));
            if (number != seat.Index && _trail[number] > (Fastest is { } best ? _trail[best.Company.Index] : 0))
            {
                Fastest = new RivalCloud(scenario.Roster.Hyperscaler(number), new(_gpu[number]), new(_own[number]));
            }
        }
    }

    private bool IsCloud(Company company) => company.Exists && company.Index < _gpu.Length;

    /// <summary>Own size over the rival's, by the demand with which the scenario opens.</summary>
    private double Scale(Company rival) =>
        scenario.Hyperscalers[seat.Index].Demand.H100 / Math.Max(1, scenario.Hyperscalers[rival.Index].Demand.H100);
}

/// <summary>What a rival took in a quarter, at the watcher's size.</summary>
internal readonly record struct RivalCloud(Company Company, Compute GpuCompute, Compute OwnCompute);
