using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// The parts of a request for proposals, and the ranges of those that are numbers. Weights are in the logarithm of the price.
/// </summary>
public static class RequestLines
{
    private const string Of = SheetLines.Request + ".";

    public static readonly SheetLine Ceiling = new(Of + "ceiling", "share", 0.1, 5);
    public static readonly SheetLine Volume = new(Of + "volume", "chips", 1e4, 1e8, Whole: true);
    public static readonly SheetLine QualityWeight = new(Of + "quality_weight", "share per 0.1", 0, 3);
    public static readonly SheetLine QuarterWeight = new(Of + "quarter_weight", "share", 0, 0.5);
    public static readonly SheetLine SlipWeight = new(Of + "slip_weight", "share", 0, 2);
    public static readonly SheetLine IncumbentWeight = new(Of + "incumbent_weight", "share", -0.5, 1);
    public static readonly SheetLine FusionWeight = new(Of + "fusion_weight", "share", -1, 1);

    /// <summary>Parts that are words, and the handicaps by designer.</summary>
    public const string Ambition = Of + "ambition", Second = Of + "second", Fusion = Of + "fusion", Handicaps = Of + "handicaps";

    /// <summary>The numbers with a place of their own in a request.</summary>
    public static ImmutableArray<SheetLine> All { get; } =
        [Ceiling, Volume, QualityWeight, QuarterWeight, SlipWeight, IncumbentWeight, FusionWeight];

    /// <summary>A designer's handicap.</summary>
    public static SheetLine HandicapOf(string id) => new($"{Handicaps}.{id}", "share", -0.5, 0.5);

    /// <summary>The name of a part within a request.</summary>
    public static string Field(string part) => part[Of.Length..];
}
