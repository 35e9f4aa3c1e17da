using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>Whether a tournament that looks at its standings has seen enough.</summary>
internal static class StoppingLooks
{
    public static StoppingRule RuleOf(Tournament tournament) =>
        new(tournament.Looks, Standings.DefaultLevel, tournament.File.Top, tournament.File.HalfWidth);

    /// <summary>A league ends by its overall table, the other formats when every class is settled.</summary>
    public static bool Ends(Tournament tournament, Tally tally, int look)
    {
        BlockScore[] scores = [.. tally.Scores()];
        if (scores.Length == 0) { return false; }

        var (table, rule) = (ScoreTable.Of(scores), RuleOf(tournament));
        return tournament.File.Format == TournamentFormat.League
            ? rule.Judge(table, look).Stops
            : table.Classes.All(seatClass => rule.Judge(table, look, seatClass).Stops);
    }
}
