using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Contracts;

/// <summary>A tournament as its folder tells it: while it is played, as far as its last standings.</summary>
/// <param name="Id">Name of its folder.</param>
/// <param name="Format">focal, league or capture.</param>
/// <param name="Complete">Whether its last game is played.</param>
/// <param name="StepsPlanned">Steps it may take; a stopping rule may end it sooner.</param>
/// <param name="Steps">Steps behind the standings.</param>
/// <param name="Games">Games behind the standings.</param>
/// <param name="Commitment">SHA-256 of the secret from which all seeds are derived.</param>
/// <param name="Tables">The overall table and one per role; empty before the first standings.</param>
/// <param name="Payoffs">Combinations of a capture tournament; empty in any other.</param>
public sealed record TournamentBoard(
    string Id, string Name, string Format, string Scenario, bool Complete, int StepsPlanned, int Steps, long Games, string Commitment,
    ImmutableArray<StandingsBoard> Tables, ImmutableArray<PayoffCell> Payoffs)
{
    /// <summary>Who plays what, in the order of the tournament file; those that only fill a league up at the end.</summary>
    public ImmutableArray<TournamentTeam> Teams { get; init; } = [];

    /// <summary>Why the folder cannot be read, as a sentence; null if it can. Nothing else of such a board means anything.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The board of a folder that cannot be read.</summary>
    public static TournamentBoard NotReadable(string id, string reason) =>
        new(id, id, "", "", Complete: false, 0, 0, 0, "", [], []) { Unreadable = reason };
}

/// <summary>An entrant and its strategy for each role.</summary>
/// <param name="Strategies">
/// By role, such as nvidia, in the order of reports; null where it does not play it. In JSON they are fields.
/// </param>
/// <param name="IsFiller">Whether it only fills a league up; it is not ranked.</param>
[JsonConverter(typeof(TournamentTeamForm))]
public sealed record TournamentTeam(string Name, ImmutableArray<KeyValuePair<string, string?>> Strategies, bool IsFiller);

/// <summary>Entrants in order of value.</summary>
/// <param name="Role">overall, or the role: nvidia, hyperscaler, designer.</param>
/// <param name="Blocks">Independent blocks behind the table.</param>
/// <param name="Provisional">Whether these are too few to rank for good.</param>
public sealed record StandingsBoard(string Role, int Blocks, bool Provisional, ImmutableArray<StandingsRow> Rows);

/// <summary>An entrant's place.</summary>
/// <param name="Rank">One more than the number of entrants separated from this one and above it: whom nothing separates, shares it.</param>
/// <param name="WorstRank">The rank if all that are not separated from it were above it.</param>
/// <param name="Letters">Entrants with a letter in common are not separated.</param>
/// <param name="Value">Expected advantage over the reference in the same block, in standard deviations of the panel.</param>
/// <param name="Low">Lower end of its 95 % interval; infinite where few blocks set none, null in JSON.</param>
/// <param name="High">Upper end; infinite where few blocks set none, null in JSON.</param>
/// <param name="PBest">Share of resampled tournaments that it leads.</param>
public sealed record StandingsRow(
    int Rank, int WorstRank, string Entrant, string Letters, double Value, double Low, double High, double PBest);

/// <summary>Every role of a combination of a capture, each filled by one entrant.</summary>
/// <param name="Roles">In the order of reports. In JSON <c>nvidia</c>, <c>nvidia_payoff</c> and so on are fields.</param>
[JsonConverter(typeof(PayoffCellForm))]
public sealed record PayoffCell(ImmutableArray<RolePayoff> Roles)
{
    /// <summary>What a role comes to in it.</summary>
    public RolePayoff this[string role] => Roles.First(each => each.Role == role);
}

/// <summary>A role that one entrant fills.</summary>
/// <param name="Role">nvidia, hyperscaler or designer.</param>
/// <param name="Payoff">
/// Mean advantage of its seats in standard deviations of the panel; not a number where no game of the combination counts.
/// </param>
public sealed record RolePayoff(string Role, string Entrant, double Payoff);
