namespace ChipMarketGame.Research;

/// <summary>One entrant in one seat at the end of a game.</summary>
/// <param name="Score">More is better; equal scores tie.</param>
public sealed record Finisher(string Entrant, string Seat, double Score);
