namespace ChipMarketGame.Strategies;

/// <summary>What the catalogue says about a strategy.</summary>
/// <param name="Name">As typed after <c>--seat google=</c>: unique in its role, lower case with hyphens.</param>
/// <param name="Role">Class of seats it plays.</param>
/// <param name="Summary">Its idea, in a sentence or two.</param>
/// <param name="Source">Where the idea comes from: author, year; empty if it is the game's own.</param>
public sealed record StrategyInfo(string Name, CompanyRole Role, Title Summary, StrategyTags Tags = StrategyTags.None, string Source = "");
