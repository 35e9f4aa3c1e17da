using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Columns of the games, in Parquet and in games.csv.</summary>
public static class GameColumns
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Column<SeatResult>> All { get; } =
    [
        new("game", "", "number of the game in the schedule, from 0", row => row.Game),
        new("step", "", "number of the block or round: games of a step share a seed", row => row.Step),
        new("seed", "", "seed of the game's luck", row => row.Seed),
        new("seat", "", "number of the seat in the scenario's order, from 0", row => row.Seat),
        new("company", "", "id of the company in the seat", row => row.Company),
        new("entrant", "", "number of the entrant in manifest.json, from 0; -2 is the reference strategy that sets the zero", row =>
            row.Entrant),
        new("entrant_name", "", "name of the entrant; empty for the reference strategy that sets the zero", row => row.EntrantName),
        new("strategy", "", "strategy that played the seat", row => row.Strategy),
        new("score_usd", "usd", "net present value at the end, terminal value included", row => row.Score),
        new("ruined", "", "whether the company went under administration", row => row.Ruined),
        new("decisions", "", "decisions that the strategy was to make", row => row.Decisions),
        new("errors", "", "decisions in which it threw", row => row.Errors),
        new("invalid", "", "decisions with a refused line", row => row.Invalid),
        new("timed_out", "", "decisions for which it was not asked because it had hung", row => row.TimedOut),
        new("failure", "", "quarter and text of the first decision that failed; empty if none did", row => row.Failure),
        new("state_hash", "", "SHA-256 of the state at the end of the game that the score comes from", row => row.StateHash),
    ];
}
