using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>One of the four ways to count who supplies the market. They differ a lot and never share an axis.</summary>
/// <param name="Name">Units, Servers, Compute or Value.</param>
internal sealed record ShareMeasure(string Name, Func<SourceReport, double> Amount, Func<QuarterReport, Split3> Split)
{
    public static ImmutableArray<ShareMeasure> All { get; } =
    [
        new("Units", source => source.Chips.Count, report => report.Market.Units),
        new("Servers", source => source.Power.Count, report => report.Market.Servers),
        new("Compute", source => source.Compute.H100, report => report.Market.Compute),
        new("Value", source => source.Revenue.Count, report => report.Market.Value),
    ];

    /// <summary>
    /// The suppliers of chips in the order in which every chart stacks them: the GPU maker, own chips in seat order, other ASICs, AMD.
    /// </summary>
    public static IEnumerable<Company> Owners(Roster roster) =>
        [roster.GpuMaker, .. Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler), roster.RestOfWorld, roster.Amd];

    /// <summary>An owner's share of what was delivered in a quarter; 0 if nothing was.</summary>
    public double Of(QuarterReport report, Company owner)
    {
        var (own, all) = (0.0, 0.0);
        foreach (var source in report.Sources)
        {
            all += Amount(source);
            if (source.Owner == owner) { own += Amount(source); }
        }

        return all == 0 ? 0 : own / all;
    }
}
