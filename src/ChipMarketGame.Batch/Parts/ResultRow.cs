using System.Text.Json.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>One seat of one played game of a tournament, as it stands in a file of results.</summary>
public sealed record ResultRow
{
    /// <summary>Number of the game in the tournament's schedule, from 0.</summary>
    [JsonPropertyName("game")]
    public long Game { get; init; }

    /// <summary>Number of the group of games that share a seed.</summary>
    [JsonPropertyName("step")]
    public int Step { get; init; }

    [JsonPropertyName("seed")]
    public ulong Seed { get; init; }

    /// <summary>Place of the seat in the scenario's order, from 0.</summary>
    [JsonPropertyName("seat")]
    public int Seat { get; init; }

    /// <summary>Id of the company in the seat; empty in results of earlier versions.</summary>
    [JsonPropertyName("company")]
    public string Company { get; init; } = "";

    /// <summary>Number of the entrant in the manifest, from 0; −2 is the reference strategy that sets the zero.</summary>
    [JsonPropertyName("entrant")]
    public int Entrant { get; init; }

    /// <summary>Name of the entrant; empty for the reference strategy that sets the zero, and in results of earlier versions.</summary>
    [JsonPropertyName("entrant_name")]
    public string EntrantName { get; init; } = "";

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
}
