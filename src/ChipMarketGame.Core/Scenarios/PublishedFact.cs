namespace ChipMarketGame.Core;

/// <summary>A published figure that the scenario carries, and how.</summary>
/// <param name="Figure">As published; empty where the fact is a statement.</param>
/// <param name="Period">When it holds; empty if always.</param>
/// <param name="CarriedBy">What in the scenario or the rules carries it.</param>
/// <param name="Kind">I initial condition, C calibrated, E expected consequence, Q qualitative.</param>
/// <param name="Vintage">When the figure was published or read.</param>
/// <param name="Forecast">Whether it is a forecaster's note shown to players as news of the house that issued it.</param>
public sealed record PublishedFact(
    string Id, string Subject, string Statement, string ChineseStatement, string Figure, string Period,
    string Source, string Kind, string CarriedBy, string Vintage, bool Forecast = false);
