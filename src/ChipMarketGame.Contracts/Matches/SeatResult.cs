namespace ChipMarketGame.Contracts;

/// <summary>How a game ended for one seat.</summary>
/// <param name="Score">Net present value in $, terminal value included.</param>
/// <param name="StateHash">Hash of the state at the end of the game that this seat's score comes from.</param>
/// <param name="FirstFailure">Quarter and text of the first decision that failed; null if none did.</param>
[GenerateSerializer, Immutable, Alias("seat-result")]
public readonly record struct SeatResult(long Score, bool Ruined, int Decisions, int Errors, int Invalid, int TimedOut, string StateHash, string? FirstFailure = null);
