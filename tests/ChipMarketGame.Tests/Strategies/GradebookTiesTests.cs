using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class GradebookTiesTests
{
    [Fact]
    public void Teams_that_did_what_their_stand_ins_would_have_done_are_equal_and_share_the_first_place()
    {
        var scenario = Seed.Scenario with { Quarters = 3 };
        var (google, meta) = (Seed.Seat("google"), Seed.Seat("meta"));
        var match = new Match(Game.Open(scenario, seed: 4), Lineup.Reference(scenario));
        var closed = new List<QuarterClosed>();
        while (!match.Game.Ended)
        {
            match.HandIn();
            var quarter = match.Game.Close();
            closed.Add(
                quarter with
                {
                    Sheets = [.. quarter.Sheets.Select(
                        sheet => sheet.Seat == google || sheet.Seat == meta ? sheet with { Origin = SheetOrigin.HandedIn } : sheet)]
                });
        }

        var course = new GameCourse(scenario, RandomCourse.Opening(scenario, 4, LuckMode.Drawn), [.. closed]);
        var grades = Gradebook.Of(
            course, [google, meta], [.. Enumerable.Range(0, scenario.Roster.Seats).Select(seat => seat < 2 ? $"team {seat}" : "")]);

        Assert.Equal([(0, 1), (0, 1)], grades.Select(grade => (grade.Advantage.Count, grade.RankInRole)));
    }
}
