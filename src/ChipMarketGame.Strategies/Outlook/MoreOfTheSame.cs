namespace ChipMarketGame.Strategies;

/// <summary>
/// A rival in a forecast who orders what it seems to have ordered last, give or take: what is published says more about the next
/// order than any plan that one could guess.
/// </summary>
internal sealed class MoreOfTheSame : IHyperscalerStrategy
{
    /// <summary>Of the last order. Chosen so that the ranges hold the outcome about as often as they say; see the README.</summary>
    private const double Least = 0.65, Most = 1.7;

    /// <summary>No more than that is read out of a published shortage.</summary>
    private const double HalfUnfilled = 0.5;

    public static StrategyInfo Info { get; } = new(
        "more-of-the-same", CompanyRole.Hyperscaler, new Title("Orders what it ordered last, give or take.", "照上一季的量下單，略增或略減。"),
        StrategyTags.Stochastic);

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view) => view.Standing with
    {
        Gpu = Scaled(view.Standing.Gpu, SheetLines.Gpu, view.Luck.Between(0, Least, Most)),
        Asic = Scaled(
            view.Standing.Asic, SheetLines.Asic, view.Luck.Between(1, Least, Most) / (1 - Math.Min(HalfUnfilled, view.AsicUnfilled))),
    };

    private static Chips Scaled(Chips last, SheetLine line, double factor) => new((long)Math.Min(line.High, last.Count * factor));
}
