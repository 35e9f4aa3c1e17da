using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>One band of the market: who supplies which kind of chip.</summary>
/// <param name="Owner">As in <see cref="SourceReport"/>.</param>
/// <param name="Colour">Its colour in <c>site.css</c>.</param>
internal sealed record MarketBand(Company Owner, string Colour)
{
    private const int OwnColours = 4;

    /// <summary>From the bottom: the GPU maker, each cloud's own silicon, other ASICs, AMD.</summary>
    public static ImmutableArray<MarketBand> All(Roster roster) =>
    [
        new(roster.GpuMaker, "gpu"),
        .. Enumerable.Range(0, roster.Hyperscalers)
            .Select(number => new MarketBand(roster.Hyperscaler(number), $"own-{1 + (number % OwnColours)}")),
        new(roster.RestOfWorld, "asic"),
        new(roster.Amd, "amd"),
    ];

    /// <summary>The band's share of a quarter by one measure; 0 when nothing was sold.</summary>
    public double Share(QuarterReport report, Measure measure)
    {
        double own = 0, all = 0;
        foreach (var source in report.Sources)
        {
            var amount = Amount(source, measure);
            all += amount;
            if (source.Owner == Owner) { own += amount; }
        }

        return all == 0 ? 0 : own / all;
    }

    private static double Amount(in SourceReport source, Measure measure) => measure switch
    {
        Measure.Units => source.Chips.Count,
        Measure.Servers => source.Power.Count,
        Measure.Compute => source.Compute.H100,
        _ => source.Revenue.Count,
    };
}
