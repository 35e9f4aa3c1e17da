namespace ChipMarketGame.Strategies;

/// <summary>What a second source adds to a programme.</summary>
/// <param name="Quality">Its quality, Fusion included.</param>
/// <param name="Price">Price of its share over the chip's cost.</param>
internal readonly record struct SecondSource(double Quality, double Price)
{
    /// <summary>Worse than every other in each respect.</summary>
    public static SecondSource None => new(0, double.MaxValue);

    public static SecondSource Of(Scenario scenario, in DesignerNotice second, bool onFusion) => new(
        ProgrammeSpec.QualityOf(scenario, second.Quality, null, onFusion && second.FusionMember, false),
        scenario.Programme.DualShare / (1 - second.Margin));

    /// <summary>The better of both in each respect.</summary>
    public SecondSource Or(in SecondSource other) => new(Math.Max(Quality, other.Quality), Math.Min(Price, other.Price));
}
