namespace ChipMarketGame.Core;

/// <summary>What a second source adds to a programme.</summary>
/// <param name="Outside">Its quality outside Fusion.</param>
/// <param name="Inside">Its quality on Fusion, if it is a member.</param>
/// <param name="Price">Price of its share over the chip's cost.</param>
internal readonly record struct SecondSource(double Outside, double Inside, double Price)
{
    /// <summary>Worse than every other in each respect.</summary>
    public static SecondSource None => new(0, 0, double.MaxValue);

    public static SecondSource Of(Scenario scenario, in DesignerNotice second) => new(
        second.Quality,
        ProgrammeSpec.QualityOf(scenario, second.Quality, null, second.FusionMember, false),
        scenario.Programme.DualShare / (1 - second.Margin));

    /// <summary>The better of both in each respect.</summary>
    public SecondSource Or(in SecondSource other) =>
        new(Math.Max(Outside, other.Outside), Math.Max(Inside, other.Inside), Math.Min(Price, other.Price));
}
