using System.Text.Json.Serialization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// How one seat of one game of a tournament ended, and where in the schedule that was: what is kept of a game and what standings are
/// made of. The names are those of the columns in a file of results.
/// </summary>
public sealed record SeatResult
{
    /// <summary>Number of the game in the tournament's schedule, from 0.</summary>
    [JsonPropertyName("game")]
    public long Game { get; init; }

    /// <summary>Number of the group of games that share a seed.</summary>
    [JsonPropertyName("step")]
    public int Step { get; init; }

    /// <summary>Seed of the game's luck.</summary>
    [JsonPropertyName("seed")]
    public ulong Seed { get; init; }

    /// <summary>Place of the seat in the scenario's order, from 0.</summary>
    [JsonPropertyName("seat")]
    public int Seat { get; init; }

    /// <summary>Id of the company in the seat; empty in results of earlier versions.</summary>
    [JsonPropertyName("company")]
    public string Company { get; init; } = "";

    /// <summary>Number of the entrant, from 0, or <see cref="ScheduledGame.Anchor"/>: the reference strategy that sets the zero.</summary>
    [JsonPropertyName("entrant")]
    public int Entrant { get; init; }

    /// <summary>Name of the entrant; empty for the reference strategy that sets the zero, and in results of earlier versions.</summary>
    [JsonPropertyName("entrant_name")]
    public string EntrantName { get; init; } = "";

    /// <summary>Name of the strategy that played the seat.</summary>
    [JsonPropertyName("strategy")]
    public string Strategy { get; init; } = "";

    /// <summary>Net present value in $, terminal value included.</summary>
    [JsonPropertyName("score_usd")]
    public long Score { get; init; }

    /// <summary>Whether the company went under administration.</summary>
    [JsonPropertyName("ruined")]
    public bool Ruined { get; init; }

    /// <summary>Decisions that the strategy was to make.</summary>
    [JsonPropertyName("decisions")]
    public int Decisions { get; init; }

    /// <summary>Decisions in which it threw.</summary>
    [JsonPropertyName("errors")]
    public int Errors { get; init; }

    /// <summary>Decisions with a refused line.</summary>
    [JsonPropertyName("invalid")]
    public int Invalid { get; init; }

    /// <summary>Decisions for which it was not asked because it had hung.</summary>
    [JsonPropertyName("timed_out")]
    public int TimedOut { get; init; }

    /// <summary>Quarter and text of the first decision that failed; empty if none did, and in results of earlier versions.</summary>
    [JsonPropertyName("failure")]
    public string Failure { get; init; } = "";

    /// <summary>Hash of the state at the end of the game that the score comes from.</summary>
    [JsonPropertyName("state_hash")]
    public string StateHash { get; init; } = "";

    /// <summary>The outcome without its place.</summary>
    [JsonIgnore]
    public SeatOutcome Outcome =>
        new(new Usd(Score), Ruined, Decisions, Errors, Invalid, TimedOut, StateHash, Failure.Length > 0 ? Failure : null);

    /// <summary>The results of a game that are kept: those of entrants and of the reference strategy that sets the zero.</summary>
    /// <param name="outcomes">Of all seats, in seat order.</param>
    public static IEnumerable<SeatResult> Of(Schedule schedule, ScheduledGame game, IReadOnlyList<SeatOutcome> outcomes)
    {
        var roster = schedule.Scenario.Roster;
        for (var seat = 0; seat < outcomes.Count; seat++)
        {
            var (entrant, outcome) = (game.Entrants[seat], outcomes[seat]);
            if (entrant == ScheduledGame.Panel) { continue; }

            yield return new SeatResult
            {
                Game = game.Number,
                Step = game.Step,
                Seed = game.Seed,
                Seat = seat,
                Company = roster[roster.At(seat)].Id,
                Entrant = entrant,
                EntrantName = entrant >= 0 ? schedule.Entrants[entrant].Name : "",
                Strategy = game.Strategies[seat],
                Score = outcome.Score.Count,
                Ruined = outcome.Ruined,
                Decisions = outcome.Decisions,
                Errors = outcome.Errors,
                Invalid = outcome.Invalid,
                TimedOut = outcome.TimedOut,
                Failure = outcome.FirstFailure ?? "",
                StateHash = outcome.StateHash,
            };
        }
    }
}
