namespace ChipMarketGame.Core;

/// <summary>How a game ended for one seat, whoever played it and wherever: what a referee tells and what a cluster answers.</summary>
/// <param name="Score">Net present value, terminal value included.</param>
/// <param name="Ruined">Whether the company went under administration.</param>
/// <param name="Decisions">Quarters in which its strategy was to decide.</param>
/// <param name="Errors">Decisions in which it threw.</param>
/// <param name="Invalid">Decisions of which at least one line was refused.</param>
/// <param name="TimedOut">Decisions that were not asked for because the strategy was withdrawn after it had hung.</param>
/// <param name="StateHash">Hash of the state at the end of the game that this seat's score comes from.</param>
/// <param name="FirstFailure">Quarter and text of the first decision that failed, on one line; null if none did.</param>
public readonly record struct SeatOutcome(
    Usd Score, bool Ruined, int Decisions, int Errors, int Invalid, int TimedOut, string StateHash, string? FirstFailure = null)
{
    /// <summary>Decisions that failed, in whatever way.</summary>
    public int Failures => Errors + Invalid + TimedOut;
}
