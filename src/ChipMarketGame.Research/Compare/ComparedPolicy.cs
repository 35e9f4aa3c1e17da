using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What is compared: who sits where.</summary>
/// <param name="Name">Unique among the policies of a comparison.</param>
public sealed record ComparedPolicy(string Name, Func<Scenario, Lineup> Lineup)
{
    /// <summary>
    /// The id of the one seat that plays the policy while the others of its role play the baseline; null where all compared seats play
    /// it. What one seat gains alone and what it gains when its rivals do the same are two questions.
    /// </summary>
    public string? Alone { get; init; }

    /// <summary>What is played, whoever plays it.</summary>
    public string Strategy { get; init; } = Name;

    /// <summary>Whether the policy says something about a measure: one that a seat plays alone, about that seat's result only.</summary>
    internal bool Concerns(Scenario scenario, GameMeasure measure) =>
        Alone is not { } seat || (measure.Seat is { } owner && scenario.Roster[owner].Id == seat);
}
