using System.Collections.Immutable;
using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScoresTests
{
    private static Usd Bn(double amount) => new((long)(amount * 1e9));

    [Theory]
    [InlineData(5.66, "Up", "▲", "+$5.66 bn", "ahead")]
    [InlineData(-5.66, "Down", "▼", "−$5.66 bn", "behind")]
    [InlineData(0, "Same", "", "$0", "even")]
    public void Sign_arrow_word_and_colour_of_a_score_agree(double billions, string look, string arrow, string figure, string word)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var shown = web.Render<Difference>(parameters => parameters.Add(each => each.Amount, Bn(billions)).Add(each => each.WithWord, true))
            .Find(".difference");

        Assert.Contains(look, shown.ClassList);
        Assert.Equal($"{arrow} {figure} {word}".Trim(), shown.TextContent.Trim());
    }

    [Fact]
    public void Amounts_of_a_table_have_one_scale()
    {
        using var reader = Reader.Of("en");
        var scale = MoneyScale.Of([Bn(91.1), new Usd(-975_610), new Usd(0)]);

        Assert.Equal(["$91.10 bn", "−$0.001 bn", "$0.00 bn"], new[] { Bn(91.1), new Usd(-975_610), new Usd(0) }.Select(scale.Text));
        Assert.Equal(0, scale.Sign(new Usd(-400_000)));
        Assert.Equal("$0.000 bn", scale.Change(new Usd(-400_000)));
        Assert.Equal(["$1,106.2 bn", "$3.1 bn"], new[] { Bn(1106.2), Bn(3.12) }.Select(MoneyScale.Of([Bn(1106.2), Bn(3.12)]).Text));
        using var chinese = Reader.Of("zh-Hant");
        Assert.Equal("−0.01 億美元", MoneyScale.Of([Bn(91.1)]).Text(new Usd(-975_610)));
    }

    [Fact]
    public void Whoever_handed_in_nothing_has_no_rank_however_good_the_score()
    {
        var game = Played((0, "Ann", SheetOrigin.Standing), (1, "Ben", SheetOrigin.HandedIn), (2, "Cem", SheetOrigin.Draft));

        var ranked = Ranking.Of(game, CompanyRole.Hyperscaler, Advantages(game, 9, -5.66, 1));

        Assert.Equal([2, 1, 0, 3], ranked.Select(seat => seat.Score.Seat.Index));
        Assert.Equal([1, 2, null, null], ranked.Select(seat => seat.Rank));
        Assert.Equal(new Participation(0, 0, 2, 0), ranked[2].Took);
    }

    [Theory]
    [InlineData("en", "behind", "2 of 2", "handed in nothing: no rank")]
    [InlineData("zh-Hant", "落後", "2／2", "未交決策單，不列名次")]
    public void A_table_of_final_scores_says_who_took_part_and_calls_a_negative_score_behind(
        string culture, string behind, string took, string nothing)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var game = Played((0, "Ann", SheetOrigin.Standing), (1, "Ben", SheetOrigin.HandedIn));

        var table = web.Render<FinalScores>(
            parameters => parameters.Add(each => each.Game, game).Add(each => each.Advantages, Advantages(game, 9, -5.66)));

        var rows = table.FindAll(".scroller")[0].QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Contains(behind, rows[0], StringComparison.Ordinal);
        Assert.Contains(took, rows[0], StringComparison.Ordinal);
        Assert.NotNull(table.FindAll(".scroller")[0].QuerySelector("tbody tr .difference.Down"));
        Assert.Contains(nothing, rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_wall_at_the_end_names_the_first_of_each_role_their_paths_and_where_it_turned()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var game = Played((0, "Ann", SheetOrigin.HandedIn), (1, "Ben", SheetOrigin.HandedIn), (10, "Nia", SheetOrigin.HandedIn));
        var advantages = Advantages(game, 3, 8);

        var wall = web.Render<FinalWall>(parameters => parameters.Add(each => each.Game, game).Add(each => each.Advantages, advantages));

        Assert.Equal(
            ["Clouds: first is Meta", "GPU maker: NVIDIA, the only team"], wall.FindAll(".winner").Select(each => each.TextContent));
        Assert.Equal(
            ["Turning point 2025Q1: Meta gains $8.00 bn on its stand-in strategy."],
            wall.FindAll(".turned").Select(each => each.TextContent));
        Assert.Equal(2, wall.FindAll("figure.chart").Count);
        Assert.Contains(
            "Meta ended best, at +$8.00 bn; 2 of 2 ended ahead of their stand-in strategies.",
            wall.Find("figure.chart .sentence").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(wall.FindAll("figure.chart table"));
    }

    [Theory]
    [InlineData(
        10, 3, 6.68, -13.68,
        "It fell by $7.00 bn, from $10.00 bn to $3.00 bn. What lowered it most: Costs (−$13.68 bn). What worked against that most: " +
        "Volume (+$6.68 bn).")]
    [InlineData(
        3, 10, 8, -1,
        "It rose by $7.00 bn, from $3.00 bn to $10.00 bn. What raised it most: Volume (+$8.00 bn). What worked against that most: Costs " +
        "(−$1.00 bn).")]
    [InlineData(3, 10, 7, 0, "It rose by $7.00 bn, from $3.00 bn to $10.00 bn. What raised it most: Volume (+$7.00 bn).")]
    [InlineData(3, 3, 1, -1, "It stayed at $3.00 bn.")]
    public void A_fall_is_put_down_to_what_lowered_it(double before, double after, double volume, double costs, string sentence)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var start = Seed.Scenario.Start;
        var report = new CauseReport(
            Seed.Scenario.Roster.At(0), start, start + 1, Bn(before), Bn(after),
            [new CausePart(ProfitCause.Volume, Bn(volume)), new CausePart(ProfitCause.Costs, Bn(costs))]);

        Assert.Equal(sentence, CauseSentence.Of(report, web.Words));
    }

    /// <summary>A class that has ended after two quarters, with people on some seats.</summary>
    private static GameSnapshot Played(params (int Seat, string Name, SheetOrigin Origin)[] people)
    {
        var game = Shown.After(24);
        var seats = people.Select(each => new SeatPresence(game.Roster.At(each.Seat), [each.Name], false));
        SeatTurn TurnOf(int seat) =>
            new(game.Roster.At(seat), people.FirstOrDefault(each => each.Seat == seat) is { Name: not null } person
                ? person.Origin
                : SheetOrigin.Decided, null);
        ImmutableArray<SeatTurn> turns = [.. Enumerable.Range(0, game.Roster.Seats).Select(TurnOf)];
        return game with
        {
            Closed = [.. game.Closed.Take(2).Select(closed => closed with { Turns = turns })],
            ClosedQuarters = 2,
            Class = new ClassState(1, [.. seats])
        };
    }

    private static SeatAdvantage[] Advantages(GameSnapshot game, params double[] billions) => [.. Enumerable.Range(0, game.Roster.Seats)
        .Select(seat => new SeatAdvantage(
            game.Roster.At(seat), "reference", [Bn(billions.ElementAtOrDefault(seat)), Bn(billions.ElementAtOrDefault(seat))]))];
}
