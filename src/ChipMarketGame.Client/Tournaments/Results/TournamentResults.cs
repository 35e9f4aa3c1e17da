using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>What a tournament came to.</summary>
/// <param name="Steps">Steps that count.</param>
/// <param name="Standings">Null if nobody is ranked.</param>
internal sealed record TournamentResults(Tournament Tournament, Tally Tally, int Steps, ImmutableArray<EntrantTally> Entrants, Standings? Standings, ImmutableDictionary<CompanyClass, ImmutableDictionary<string, double>> Ratings, ImmutableArray<StrategicRow> Strategic)
{
    /// <summary>Works out the standings from the games.</summary>
    public static TournamentResults Of(Tournament tournament, Tally tally, int steps)
    {
        BlockScore[] scores = [.. tally.Scores()];
        var level = tournament.File.Looks.IsEmpty ? Standings.DefaultLevel : StoppingLooks.RuleOf(tournament).LevelPerLook;
        var table = scores.Length == 0 ? null : ScoreTable.Of(scores);
        return new(
            tournament, tally, steps, tally.Entrants(),
            table is null ? null : Standings.Of(table, level),
            table is null ? ImmutableDictionary<CompanyClass, ImmutableDictionary<string, double>>.Empty : table.Classes.ToImmutableDictionary(seatClass => seatClass, seatClass => DisplayRatings.Of(table, seatClass)),
            tally.Payoffs is { } payoffs ? StrategicRow.Of(payoffs) : []);
    }

    public long Games => (long)Steps * Tournament.Schedule.GamesPerStep;

    /// <summary>The overall table where entrants play all classes, then one per class in the order of reports.</summary>
    public IEnumerable<StandingsTable> Tables => Standings is null ? [] :
    [
        .. Standings.Overall.Rows.IsEmpty || Standings.Classes.Length < 2 ? [] : new[] { Standings.Overall },
        .. Entrant.Classes.SelectMany(seatClass => Standings.Classes.Where(table => table.Class == seatClass)),
    ];

    /// <summary>Entrants that are not ranked although they played, with the class and their share of failed decisions.</summary>
    public IEnumerable<EntrantTally> Unranked => Entrants.Where(tally => !tally.IsRanked && !tally.Entrant.IsFiller);

    /// <summary>Points for show, or null where there are none.</summary>
    public double? RatingOf(string entrant, CompanyClass? seatClass) =>
        seatClass is { } known && Ratings.TryGetValue(known, out var ratings) && ratings.TryGetValue(entrant, out var points) ? points : null;

    public EntrantTally TallyOf(string entrant, CompanyClass seatClass) => Entrants.Single(tally => tally.Entrant.Name == entrant && tally.Class == seatClass);
}
