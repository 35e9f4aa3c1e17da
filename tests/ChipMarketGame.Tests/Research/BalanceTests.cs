using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BalanceTests
{
    static readonly Scenario Opening = ScenarioFile.BuiltIn("seed-2025").Scenario;

    public static TheoryData<CompanyRole> Roles => new(CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker);

    [Theory, MemberData(nameof(Roles))]
    public void Every_numeric_line_of_every_sheet_is_a_lever(CompanyRole role) =>
        Assert.Empty(SheetLines.For(role).Select(line => line.Name)
            .Except(Lever.All.Where(lever => lever.Role == role).Select(lever => lever.Line)));

    [Theory]
    [InlineData(CompanyRole.Hyperscaler, SheetLines.Award)]
    [InlineData(CompanyRole.Designer, SheetLines.Clients)]
    [InlineData(CompanyRole.Designer, SheetLines.Fusion)]
    [InlineData(CompanyRole.GpuMaker, SheetLines.FusionOpen)]
    public void Lines_that_are_choices_are_levers_too(CompanyRole role, string line) =>
        Assert.Contains(Lever.All, lever => lever.Role == role && lever.Line == line);

    [Fact]
    public void No_setting_of_any_lever_is_refused()
    {
        var seats = Opening.Roster;
        foreach (var lever in Lever.All)
        {
            var owner = lever.Role switch { CompanyRole.Hyperscaler => seats.Hyperscaler(0), CompanyRole.Designer => seats.Designer(0), _ =>
                seats.GpuMaker };
            foreach (var setting in lever.Settings)
            {
                var game = Game.Open(Opening, seed: 1);
                var match = new Match(game, setting.Seat(Lineup.Reference(Opening), owner));
                for (var quarter = 0; quarter < 6; quarter++)
                {
                    match.HandIn();
                    Assert.All(
                        game.Close().Sheets,
                        sheet => Assert.True(sheet.Refused is null or { Count: 0 }, $"{lever.Name} at {setting.Label} is refused"));
                }
            }
        }
    }

    [Theory]
    [InlineData("price", "1")]
    [InlineData("loyalty", "0")]
    [InlineData("openai", "10")]
    public void The_reference_value_of_a_line_laid_over_the_reference_changes_nothing(string line, string label)
    {
        var finding = Play(seeds: 4, Lever.All.Where(lever => lever.Line == line)).Levers.Single();
        var setting = finding.Lever.Settings.Index().Single(one => one.Item.Label == label).Index;

        var reference = finding.Mixes[0];

        Assert.Equal(reference.Reference.Mean, reference.Settings[setting].Mean);
    }

    [Fact]
    public void A_lever_that_changes_nothing_has_no_effect_and_is_told()
    {
        var idle = new LeverSetting("idle", (lineup, seat) => lineup.With(seat, StrategyCatalogue.Reference));
        var finding = Play(seeds: 8, [new Lever(CompanyRole.GpuMaker, "nothing", "nothing", [idle, idle, idle])]).Levers.Single();

        Assert.False(finding.Matters);
        Assert.Equal(RangeEnd.Inside, finding.OneSided);
        Assert.Equal("GpuMaker nothing: no setting changes its owner's score surely in any market.", Assert.Single(finding.Faults()));
    }

    [Fact]
    public void A_lever_that_is_best_at_one_end_whatever_the_rivals_do_is_told()
    {
        LeverSetting Price(double price) => Lever.All.Single(lever => lever.Line == "price").Settings.Single(
            setting => setting.Label == price.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var finding = Play(
            seeds: 8, [new Lever(CompanyRole.GpuMaker, "price", "price", [Price(0.7), Price(0.85), Price(1)])]).Levers.Single();

        Assert.Equal(RangeEnd.High, finding.OneSided);
        Assert.Equal("GpuMaker price: the upper end of its range, 1, is surely beaten in no market.", Assert.Single(finding.Faults()));
    }

    [Fact]
    public void Of_a_price_that_may_be_too_low_or_too_high_neither_end_is_best()
    {
        var finding = Play(seeds: 8, Lever.All.Where(lever => lever.Line == "price")).Levers.Single();

        Assert.True(finding.Matters);
        Assert.Equal(RangeEnd.Inside, finding.OneSided);
        Assert.Empty(finding.Faults());
    }

    [Fact]
    public void A_strategy_that_is_best_in_every_market_and_one_that_is_worst_are_told()
    {
        var mixes = RivalMix.All[..3];
        SeatScores Score(double score) => new([Opening.Roster.GpuMaker], [[score, score + 1, score, score - 1]]);
        ImmutableArray<SeatScores> market = [Score(2), Score(3), Score(1)];

        var finding = new StrategyFinding(CompanyRole.GpuMaker, mixes, ["reference", "clever", "foolish"], [market, market, market]);

        Assert.Equal(
            ["GpuMaker clever: the best strategy in every market.", "GpuMaker foolish: the worst strategy in every market."],
            finding.Faults());
    }

    [Fact]
    public void Strategies_that_trade_places_between_markets_break_no_rule()
    {
        SeatScores Score(double score) => new([Opening.Roster.GpuMaker], [[score, score + 1, score, score - 1]]);

        var finding = new StrategyFinding(
            CompanyRole.GpuMaker, RivalMix.All[..2], ["reference", "other"], [[Score(1), Score(2)], [Score(2), Score(1)]]);

        Assert.Empty(finding.Faults());
    }

    [Fact]
    public void Every_mix_plays_strategies_of_the_catalogue() =>
        Assert.All(RivalMix.All, mix => Assert.Equal(Opening.Roster.Seats, mix.Seats(Opening).Seats.Length));

    static BalanceReport Play(int seeds, IEnumerable<Lever> levers) =>
        new BalancePlan(Opening, seeds, RivalMix.All[..3], [], [.. levers]).Play();
}
