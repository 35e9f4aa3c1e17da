using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AdvantageTests
{
    private static readonly Scenario Scenario = Seed.Scenario;

    private static readonly Lineup Reference = Lineup.Reference(Scenario);

    /// <summary>What a student might play, and whether it gains or loses where everybody answers.</summary>
    public static TheoryData<string, string, double, bool> Plays => new()
    {
        { "marvell", "margin", -0.08, true },
        { "qualcomm", "margin", -0.08, true },
        { "broadcom", "margin", 0.08, false },
        { "fujitsu", "margin", 0.45, false },
        { "nvidia", "price", 0.15, false },
    };

    [Theory, MemberData(nameof(Plays))]
    public void Undercutting_that_gains_scores_above_nothing_and_overcharging_that_loses_below(
        string company, string line, double added, bool gains)
    {
        var (seat, truth, score) = (Seed.Seat(company), 0L, 0L);
        for (var seed = 1UL; seed <= 16; seed++)
        {
            var course = People(seed, Reference, (each, sheet) => each == seat ? Shifted(sheet, line, added) : sheet);
            var reference = Played(seed, Reference).Score(seat).NetPresentValue;
            truth += (course.At(course.Closed.Length).Score(seat).NetPresentValue - reference).Count;
            score += Advantage(course, seat).Count;
        }

        Assert.Equal(gains, truth > 0);
        Assert.Equal(gains, score > 0);
    }

    [Fact]
    public void Who_hands_in_what_the_stand_in_would_scores_exactly_nothing_whatever_the_others_do()
    {
        var others = Lineup.Of(
            Scenario,
            ["bold", "gpu-only", "hedge", "cost-minimiser", "price-warrior", "premium-ip", "undercutter", "fusion-joiner",
                "razor-and-blades", "capacity-hoarder", "margin-first"]);
        for (var index = 0; index < Scenario.Roster.Seats; index++)
        {
            var seat = Scenario.Roster.At(index);
            var course = People(seed: 7, others.With(seat, "reference"));

            Assert.Equal(default, Advantage(course, seat));
            Assert.All(RunningAdvantage.Of(course, seat), each => Assert.Equal(default, each));
        }
    }

    [Fact]
    public void Among_strategies_the_score_is_the_true_gain_to_the_dollar()
    {
        var others = Lineup.Of(
            Scenario,
            ["imitator", "random", "hedge", "learned", "imitator", "premium-ip", "undercutter", "random", "learned", "capacity-hoarder",
                "price-explorer"]);
        foreach (var (company, strategy) in new[] { ("meta", "bold"), ("marvell", "undercutter"), ("nvidia", "margin-first") })
        {
            var (seat, standIn) = (Seed.Seat(company), others.With(Seed.Seat(company), "reference"));
            var played = Strategies(seed: 11, others.With(seat, strategy));
            var course = played with { Opening = played.Opening with { Controllers = standIn.Seats } };

            var truth = course.At(course.Closed.Length).Score(seat).NetPresentValue - Played(11, standIn).Score(seat).NetPresentValue;

            Assert.Equal(truth, Advantage(course, seat));
            Assert.NotEqual(default, truth);
        }
    }

    [Fact]
    public void The_running_score_is_the_gradebook_s_of_each_quarter_and_knows_nothing_of_later_ones()
    {
        var seat = Seed.Seat("meta");
        var course = People(seed: 6, Reference.With(seat, "bold"));

        var running = RunningAdvantage.Of(course, seat);

        Assert.Equal(course.Closed.Length, running.Length);
        for (var quarters = 1; quarters <= running.Length; quarters++)
        {
            Assert.Equal(Advantage(course with { Closed = course.Closed[..quarters] }, seat), running[quarters - 1]);
        }
    }

    [Fact]
    public void A_quantity_moves_in_proportion_within_a_factor_of_four_and_by_the_difference_beyond()
    {
        Assert.Equal(150, MovedLine.Count(SheetLines.Gpu, recorded: 100, then: 40, now: 60));
        Assert.Equal(400, MovedLine.Count(SheetLines.Gpu, recorded: 100, then: 10, now: 40));
        Assert.Equal(131, MovedLine.Count(SheetLines.Gpu, recorded: 100, then: 10, now: 41));
        Assert.Equal(30, MovedLine.Count(SheetLines.Gpu, recorded: 0, then: 20, now: 50));
        Assert.Equal(0, MovedLine.Count(SheetLines.Gpu, recorded: 10, then: 50, now: 0));
        Assert.Equal(100, MovedLine.Count(SheetLines.Gpu, recorded: 100, then: 0, now: 0));
    }

    [Fact]
    public void A_rate_moves_by_the_difference_within_its_range_and_a_choice_where_the_model_s_does()
    {
        Assert.Equal(0.43, MovedLine.Rate(SheetLines.Margin, recorded: 0.40, then: 0.50, now: 0.53), 12);
        Assert.Equal(0.75, MovedLine.Rate(SheetLines.Margin, recorded: 0.70, then: 0.30, now: 0.60));
        Assert.True(MovedLine.Choice(recorded: true, then: false, now: false));
        Assert.False(MovedLine.Choice(recorded: true, then: true, now: false));
    }

    private static ISheet Shifted(ISheet sheet, string line, double added) => (sheet, line) switch
    {
        (DesignerSheet posted, "margin") => posted with { Margin = posted.Margin + added },
        (NvidiaSheet posted, "price") => posted with { Price = posted.Price + added },
        _ => sheet,
    };

    private static Usd Advantage(GameCourse course, Company seat) =>
        Gradebook.Of(course, [seat], [.. Enumerable.Repeat("", Scenario.Roster.Seats)])[0].Advantage;

    private static Game Played(ulong seed, Lineup lineup)
    {
        var match = new Match(Game.Open(Scenario, seed), lineup);
        match.Play();
        return match.Game;
    }

    private static GameCourse Strategies(ulong seed, Lineup lineup) =>
        Course(seed, [.. new Match(Game.Open(Scenario, seed), lineup).Quarters()]);

    /// <summary>A class in which everybody decides by hand as these strategies would; a reference strategy stands in for each.</summary>
    private static GameCourse People(ulong seed, Lineup lineup, Func<Company, ISheet, ISheet>? changed = null)
    {
        var (game, players, closed) = (Game.Open(Scenario, seed), lineup.TakeSeats(), ImmutableArray.CreateBuilder<QuarterClosed>());
        while (!game.Ended)
        {
            foreach (var player in players)
            {
                var sheet = player.Decide(game.Views.Of(player.Seat));
                game.HandIn(player.Seat, changed?.Invoke(player.Seat, sheet) ?? sheet, SheetOrigin.HandedIn);
            }

            closed.Add(game.Close());
        }

        return Course(seed, closed.ToImmutable());
    }

    private static GameCourse Course(ulong seed, ImmutableArray<QuarterClosed> closed) => new(
        Scenario,
        RandomCourse.Opening(Scenario, seed, LuckMode.Drawn) with { Controllers = Reference.Seats },
        closed);
}
