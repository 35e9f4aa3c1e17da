namespace ChipMarketGame.Core;

/// <summary>Where a figure of a scenario comes from.</summary>
public enum FigureKind
{
    /// <summary>Published, by the source named.</summary>
    Sourced,

    /// <summary>Fitted to the calibration targets or to the balance of the game.</summary>
    Tuned,

    /// <summary>A judgement without data.</summary>
    Assumption,

    /// <summary>A convention of the game.</summary>
    Rule,
}

/// <summary>A figure of a scenario with what is known about it.</summary>
/// <param name="Path">Dotted path in the document; companies by id: <c>hyperscalers.google.ramp</c>.</param>
/// <param name="Value">As JSON.</param>
/// <param name="Source">Who published it; null unless <paramref name="Kind"/> is sourced.</param>
/// <param name="Vintage">When it was published or read, year and month.</param>
public sealed record Figure(string Path, string Value, string Unit, FigureKind Kind, string Note, string? Source, string Vintage);
