namespace ChipMarketGame.Research;

/// <summary>A decision of an entrant that failed.</summary>
/// <param name="Game">Number of the game in the schedule.</param>
/// <param name="Company">Id of the company that it played.</param>
/// <param name="Text">The quarter, and what was thrown or refused.</param>
public sealed record EntrantFailure(long Game, string Company, string Text);
