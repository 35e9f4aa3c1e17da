using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PanelTests
{
    static readonly ScenarioFile Opening = ScenarioFile.BuiltIn("seed-2025");

    /// <summary>
    /// Red after a change of rules, scenario or panel strategies: chipmarket tournament panel --out FILE makes the file anew.
    /// </summary>
    [Fact]
    public void The_panel_that_comes_with_the_game_is_what_its_strategies_play_today()
    {
        var panel = PanelFile.BuiltIn("seed-2025")!;

        Assert.Null(panel.Objection(Opening));
        Assert.True(panel.Seeds >= Panel.LeastSeeds);
        Assert.All(
            new[] { 1, 2, 100, 256 }, seed => Assert.Equal(panel.Digests[seed - 1], PanelMeasurement.DigestOf(Opening.Scenario, seed)));
    }

    [Fact]
    public void It_has_six_strategies_per_role_and_a_spread_in_every_seat()
    {
        var panel = PanelFile.BuiltIn("seed-2025")!;

        Assert.All(
            panel.Strategies, role => Assert.Equal(6, role.Strategies.Distinct().Count()));
        Assert.Equal(Opening.Scenario.Roster.Seats, panel.Seats.Length);
        Assert.All(panel.Seats, seat => Assert.True(seat.Deviation > 0 && seat.Percentiles.SequenceEqual(seat.Percentiles.Order())));
    }

    [Fact]
    public void Measured_twice_it_is_the_same_to_the_digit() =>
        Assert.Equal(PanelFile.Write(ShortTournament.Panel), PanelFile.Write(PanelMeasurement.Measure(ShortTournament.Scenario, seeds: 8)));

    [Fact]
    public void Written_and_read_it_is_the_same() =>
        Assert.Equal(PanelFile.Write(ShortTournament.Panel), PanelFile.Write(PanelFile.Read(PanelFile.Write(ShortTournament.Panel))));

    [Fact]
    public void A_panel_of_other_rules_is_refused_with_the_command_that_makes_one() =>
        Assert.Contains(
            $"The panel was made under rules version 0, this is version {Game.RulesVersion}. Make a new one: chipmarket tournament panel",
            (ShortTournament.Panel with { Rules = 0 }).Objection(ShortTournament.Scenario), StringComparison.Ordinal);

    [Fact]
    public void A_panel_of_another_scenario_is_refused() =>
        Assert.Contains("other figures", ShortTournament.Panel.Objection(Opening), StringComparison.Ordinal);

    [Fact]
    public void A_panel_whose_strategies_play_otherwise_now_is_refused() =>
        Assert.Contains(
            "no longer play", (ShortTournament.Panel with { Digests = ["0000000000000000"] }).Objection(ShortTournament.Scenario),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("", "The panel cannot be read")]
    [InlineData("null", "not null")]
    [InlineData("{}", "The panel cannot be read")]
    public void What_is_no_panel_is_told_in_a_sentence(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<FormatException>(() => PanelFile.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"mean\": ", "-1e999")]
    [InlineData("\"mean\": ", "1e300")]
    [InlineData("\"ruined\": ", "1e999")]
    [InlineData("\"ruined\": ", "-0.1")]
    public void A_figure_that_no_score_or_share_can_be_is_told_with_its_seat(string name, string figure)
    {
        var text = PanelFile.Write(ShortTournament.Panel);
        var at = text.IndexOf(name, StringComparison.Ordinal) + name.Length;

        var refused = Assert.Throws<FormatException>(
            () => PanelFile.Read(string.Concat(text.AsSpan(0, at), figure, text.AsSpan(text.IndexOf(',', at)))));

        Assert.Equal(
            $"The panel's seat {ShortTournament.Panel.Seats[0].Seat} needs a mean that a score can be and a share ruined of 0 to 1.",
            refused.Message);
    }

    [Fact] // The least whole number has no opposite.
    public void The_worst_score_there_can_be_is_a_percentile()
    {
        var panel = ShortTournament.Panel;
        var worst = panel with
        {
            Seats = [panel.Seats[0] with { Percentiles = panel.Seats[0].Percentiles.SetItem(0, long.MinValue) }, .. panel.Seats[1..]]
        };

        Assert.Equal(long.MinValue, PanelFile.Read(PanelFile.Write(worst)).Seats[0].Worst);
    }

    [Fact]
    public void A_percentile_is_the_share_of_scores_below()
    {
        var seat = new PanelSeat("x", 50, 1, 0, [.. Enumerable.Range(0, 101).Select(percent => percent * 10L)]);

        Assert.Equal(0, seat.PercentileOf(-1));
        Assert.Equal(1, seat.PercentileOf(1001));
        Assert.Equal(0.42, seat.PercentileOf(420), 12);
        Assert.Equal(0.425, seat.PercentileOf(425), 12);
    }

    [Fact]
    public void Of_equal_scores_half_lie_below() =>
        Assert.Equal(0.5, new PanelSeat("x", 0, 1, 0, [.. Enumerable.Repeat(7L, 101)]).PercentileOf(7));
}
