using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FocalScheduleTests
{
    static readonly FocalSchedule Schedule = new(
        Seed.Scenario,
        [
            new("a", ["kingmaker", "hedge", null]), new("b", ["open-arms", "bold", "premium-ip"]),
            new("c", [null, "gpu-only", "undercutter"]),
        ],
        new("20261126", false),
        blocks: 24);

    [Fact]
    public void Every_entrant_of_a_class_and_the_reference_play_the_identical_block()
    {
        for (var step = 0; step < Schedule.Steps; step++)
        {
            foreach (var block in Blocks(step))
            {
                var focal = FocalSeat(block[0]);
                Assert.All(block, game =>
                {
                    Assert.Equal(block[0].Seed, game.Seed);
                    Assert.Equal(focal, FocalSeat(game));
                    Assert.Equal(block[0].Strategies.RemoveAt(focal), game.Strategies.RemoveAt(focal));
                });
                Assert.Equal(1, block.Count(game => game.Entrants[focal] == ScheduledGame.Anchor && game.Strategies[focal] == "reference"));
            }
        }
    }

    [Fact]
    public void Seats_of_a_class_take_turns()
    {
        var roster = Seed.Scenario.Roster;
        var focal = Enumerable.Range(0, Schedule.Steps).SelectMany(Blocks).Select(block => FocalSeat(block[0])).CountBy(seat => seat)
            .ToDictionary();

        Assert.All(Enumerable.Range(0, roster.Seats), seat => Assert.Equal(
            Schedule.Steps / Enumerable.Range(0, roster.Seats)
                .Count(other => roster.RoleOf(roster.At(other)) == roster.RoleOf(roster.At(seat))),
            focal[seat]));
    }

    [Fact]
    public void The_other_seats_are_panel_strategies_that_change_from_block_to_block()
    {
        var roster = Seed.Scenario.Roster;
        var lineups = new HashSet<string>();
        for (var step = 0; step < Schedule.Steps; step++)
        {
            var game = Schedule.Game(step, 0);
            for (var seat = 0; seat < roster.Seats; seat++)
            {
                Assert.Contains(game.Strategies[seat], PanelStrategies.For(roster.RoleOf(roster.At(seat))));
            }

            lineups.Add(string.Join(' ', game.Strategies));
        }

        Assert.Equal(Schedule.Steps, lineups.Count);
    }

    [Fact]
    public void An_entrant_plays_only_the_classes_it_has_a_strategy_for()
    {
        var roster = Seed.Scenario.Roster;
        var played = Schedule.GamesOf(new StepRange(0, Schedule.Steps))
            .Select(game => (Entrant: game.Entrants[FocalSeat(game)], Class: roster.RoleOf(roster.At(FocalSeat(game)))))
                .Where(game => game.Entrant >= 0).CountBy(game => game).ToDictionary();

        Assert.Equal(7, played.Count);
        Assert.All(played.Values, count => Assert.Equal(Schedule.Steps, count));
    }

    [Fact]
    public void A_capture_tournament_fills_roles_with_every_combination_once_per_seed()
    {
        var schedule = new CaptureSchedule(
            Seed.Scenario,
            [
                new("a", ["kingmaker", "hedge", null]), new("b", ["open-arms", "bold", "premium-ip"]),
                new("c", [null, "gpu-only", "undercutter"]),
            ],
            new("1", false), blocks: 2);
        var (roster, games) = (Seed.Scenario.Roster, schedule.GamesOf(new StepRange(1, 1)).ToArray());

        Assert.Equal(2 * 3 * 2, schedule.Cells);
        Assert.Equal(schedule.Cells, games[..^1].Select(game => string.Join(' ', game.Strategies)).Distinct().Count());
        Assert.All(games[..^1], game => Assert.All(schedule.Roles, role =>
            Assert.Single(
                Enumerable.Range(0, roster.Seats).Where(seat => roster.RoleOf(roster.At(seat)) == role).Select(seat => game.Entrants[seat])
                    .Distinct())));
        Assert.Single(games.Select(game => game.Seed).Distinct());
    }

    [Fact]
    public void Parts_hold_every_step_once_and_never_reach_across_a_look()
    {
        var parts = StepRange.Parts(steps: 100, gamesPerStep: 30, gamesPerPart: 500, looks: [32, 64, 100]).ToArray();

        Assert.Equal(Enumerable.Range(0, 100), parts.SelectMany(part => Enumerable.Range(part.First, part.Count)));
        Assert.All(new[] { 32, 64, 100 }, look => Assert.Contains(parts, part => part.End == look));
    }

    static IEnumerable<ScheduledGame[]> Blocks(int step)
    {
        var roster = Seed.Scenario.Roster;
        return Schedule.GamesOf(new StepRange(step, 1)).GroupBy(game => roster.RoleOf(roster.At(FocalSeat(game))))
            .Select(block => block.ToArray());
    }

    static int FocalSeat(ScheduledGame game) =>
        Enumerable.Range(0, game.Entrants.Length).Single(seat => game.Entrants[seat] != ScheduledGame.Panel);
}
