using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>What a tournament came to.</summary>
/// <param name="Steps">Steps that count.</param>
/// <param name="Standings">Null if nobody is ranked.</param>
public sealed record TournamentResults(
    Tournament Tournament, Tally Tally, int Steps, ImmutableArray<EntrantTally> Entrants, Standings? Standings,
    ImmutableDictionary<CompanyRole, ImmutableDictionary<string, double>> Ratings, ImmutableArray<StrategicRow> Strategic)
{
    /// <summary>What could not be worked out, as sentences. The games and everything else are kept and told all the same.</summary>
    public ImmutableArray<string> Faults { get; private init; } = [];

    /// <summary>Works out the standings from the games. A fault in one analysis leaves the others, and never the games unread.</summary>
    /// <param name="equilibria">Whether those of a capture are wanted too: their work is the cube of its combinations.</param>
    public static TournamentResults Of(Tournament tournament, Tally tally, int steps, bool equilibria = true)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        BlockScore[] scores = [.. tally.Scores()];
        var level = tournament.File.Looks.IsEmpty ? Standings.DefaultLevel : StoppingLooks.RuleOf(tournament).LevelPerLook;
        var table = scores.Length == 0 ? null : Try<ScoreTable?>("standings", () => ScoreTable.Of(scores), null);
        return new(
            tournament, tally, steps, tally.Entrants(),
            table is null ? null : Try<Standings?>("standings", () => Standings.Of(table, level), null),
            table is null
                ? ImmutableDictionary<CompanyRole, ImmutableDictionary<string, double>>.Empty
                : Try("ratings", () => RatingsOf(table), ImmutableDictionary<CompanyRole, ImmutableDictionary<string, double>>.Empty),
            equilibria && tally.Payoffs is { } payoffs
                ? Try<ImmutableArray<StrategicRow>>("equilibria", () => StrategicRow.Of(payoffs), [])
                : [])
        {
            Faults = faults.ToImmutable(),
        };

        T Try<T>(string what, Func<T> analysis, T otherwise)
        {
            try
            {
                return analysis();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add($"The {what} could not be worked out: {fault.GetType().Name}: {fault.Message}");
                return otherwise;
            }
        }
    }

    private static ImmutableDictionary<CompanyRole, ImmutableDictionary<string, double>> RatingsOf(ScoreTable table) =>
        table.Roles.ToImmutableDictionary(role => role, role => DisplayRatings.Of(table, role));

    /// <summary>Games behind the standings.</summary>
    public long Games => (long)Steps * Tournament.Schedule.GamesPerStep;

    /// <summary>The overall table where entrants play all roles, then one per role in the order of reports.</summary>
    public IEnumerable<StandingsTable> Tables => Standings is null ? [] :
    [
        .. Standings.Overall.Rows.IsEmpty || Standings.Roles.Length < 2 ? [] : new[] { Standings.Overall },
        .. Entrant.Roles.SelectMany(role => Standings.Roles.Where(table => table.Role == role)),
    ];

    /// <summary>Entrants that are not ranked although they played, with the role and their share of failed decisions.</summary>
    public IEnumerable<EntrantTally> Unranked => Entrants.Where(tally => !tally.IsRanked && !tally.Entrant.IsFiller);

    /// <summary>Entrants of which decisions failed, ranked or not.</summary>
    public IEnumerable<EntrantTally> Failed => Entrants.Where(tally => !tally.Entrant.IsFiller && (tally.Failures > 0 || !tally.IsRanked));

    /// <summary>Points for show, or null where there are none.</summary>
    public double? RatingOf(string entrant, CompanyRole? role) =>
        role is { } known && Ratings.TryGetValue(known, out var ratings) && ratings.TryGetValue(entrant, out var points) ? points : null;

    /// <summary>What an entrant did in a role that it played.</summary>
    public EntrantTally TallyOf(string entrant, CompanyRole role) =>
        Entrants.Single(tally => tally.Entrant.Name == entrant && tally.Role == role);
}
