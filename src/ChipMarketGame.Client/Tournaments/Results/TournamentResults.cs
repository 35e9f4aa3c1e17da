using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>What a tournament came to.</summary>
/// <param name="Steps">Steps that count.</param>
/// <param name="Standings">Null if nobody is ranked.</param>
internal sealed record TournamentResults(Tournament Tournament, Tally Tally, int Steps, ImmutableArray<EntrantTally> Entrants, Standings? Standings)
{
    /// <summary>Works out the standings from the games.</summary>
    public static TournamentResults Of(Tournament tournament, Tally tally, int steps)
    {
        BlockScore[] scores = [.. tally.Scores()];
        var level = tournament.File.Looks.IsEmpty ? Standings.DefaultLevel : StoppingLooks.RuleOf(tournament).LevelPerLook;
        return new(tournament, tally, steps, tally.Entrants(), scores.Length == 0 ? null : Standings.Of(ScoreTable.Of(scores), level));
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

    public EntrantTally TallyOf(string entrant, CompanyClass seatClass) => Entrants.Single(tally => tally.Entrant.Name == entrant && tally.Class == seatClass);
}
