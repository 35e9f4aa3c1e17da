using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Whether a tournament that looks at its standings has seen enough.</summary>
internal static class StoppingLooks
{
    public static StoppingRule RuleOf(Tournament tournament) =>
        new(tournament.Looks, Standings.DefaultLevel, tournament.File.Top, tournament.File.HalfWidth);

    /// <summary>
    /// A league ends by its overall table, the other formats when every role is settled. Standings that cannot be worked out end
    /// nothing: the games go on, and the results say what was wrong.
    /// </summary>
    public static bool Ends(Tournament tournament, Tally tally, int look)
    {
        try
        {
            return Judged(tournament, tally, look);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
    }

    private static bool Judged(Tournament tournament, Tally tally, int look)
    {
        BlockScore[] scores = [.. tally.Scores()];
        if (scores.Length == 0) { return false; }

        var (table, rule) = (ScoreTable.Of(scores), RuleOf(tournament));
        return tournament.File.Format == TournamentFormat.League
            ? rule.Judge(table, look).Stops
            : table.Roles.All(role => rule.Judge(table, look, role).Stops);
    }
}
