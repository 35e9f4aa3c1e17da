using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetWarningTests
{
    static readonly Company Google = Seed.Seat("google");

    [Fact]
    public void Whoever_orders_a_billion_GPUs_is_told_what_can_be_paid_and_powered()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);

        var warnings = Of(game, new HyperscalerSheet { Gpu = new Chips(999_999_999) });

        Assert.Equal(
            [SheetWarningKind.Unpaid, SheetWarningKind.UnpaidGpus, SheetWarningKind.Unpowered], warnings.Select(warning => warning.Kind));
        Assert.All(warnings, warning => Assert.InRange(warning.Most.Plain, 1, warning.Wanted.Plain / 100));
        Assert.Equal(999_999_999, warnings[1].Wanted);
    }

    [Fact]
    public void As_many_GPUs_as_the_warning_names_are_not_cut_back_and_a_few_more_are()
    {
        var most = Of(Game.Open(Seed.Scenario, seed: 1), new HyperscalerSheet { Gpu = new Chips(999_999_999) })[1].Most.Plain;

        Assert.False(IsCutBack(new HyperscalerSheet { Gpu = new Chips((long)(most * 0.999)) }));
        Assert.True(IsCutBack(new HyperscalerSheet { Gpu = new Chips((long)(most * 1.01)) }));
    }

    [Fact]
    public void Power_and_software_leave_less_for_GPUs()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        double Most(HyperscalerSheet sheet) => Of(game, sheet).Single(warning => warning.Kind == SheetWarningKind.UnpaidGpus).Most.Plain;

        var alone = Most(new HyperscalerSheet { Gpu = new Chips(999_999_999) });
        var beside = Most(
            new HyperscalerSheet { Gpu = new Chips(999_999_999), Power = new Megawatts(1000), Software = new Usd(1_000_000_000) });

        var gpu = game.FreshViews().Public.Gpu.Price.Count * (1 + Seed.Scenario.DataCentre.ServerUplift);
        Assert.Equal(((1_000_000 * (double)Seed.Scenario.DataCentre.ShellCost.Count) + 1e9) / gpu, alone - beside, 1.0);
    }

    [Fact]
    public void Own_chips_beyond_the_ramp_are_named()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        var most = Math.Floor(game.FreshViews().Hyperscalers[Google.Index].RampLimit.Value * Seed.Scenario.Asic.RampCeiling);

        Assert.Contains(
            new SheetWarning(SheetWarningKind.AboveRamp, most + 1, most),
            Of(game, new HyperscalerSheet { Asic = new Chips((long)most + 1) }));
        Assert.DoesNotContain(
            Of(game, new HyperscalerSheet { Asic = new Chips((long)most) }), warning => warning.Kind == SheetWarningKind.AboveRamp);
    }

    [Fact]
    public void A_request_is_warned_of_while_all_programmes_that_may_run_are_running_and_the_rules_refuse_it()
    {
        var lesson = ScenarioFile.BuiltIn("lesson-2026").Scenario;
        var game = Game.Open(lesson, seed: 1);
        var (google, microsoft) = (lesson.Roster.Find("google"), lesson.Roster.Find("microsoft"));
        var sheet = new HyperscalerSheet { Request = new ProgrammeRequest() };

        SheetWarning[] Told(Company cloud) => [.. SheetWarning.Of(
            lesson, game.FreshViews().Of(cloud), new SealedSheet(cloud, SheetOrigin.Draft) { Lines = sheet })];
        Assert.Equal([new SheetWarning(SheetWarningKind.TooManyProgrammes, 2.0, 2.0)], Told(microsoft));
        Assert.Empty(Told(google));

        game.HandIn(google, sheet);
        game.HandIn(microsoft, sheet);
        game.Play();
        Assert.Equal([google], game.FreshViews().Public.Requests.ToArray().Select(request => request.Customer));
    }

    [Fact]
    public void A_sheet_that_asks_for_nothing_beyond_reach_has_no_warning()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);

        Assert.Empty(Of(game, new HyperscalerSheet { Gpu = new Chips(1000) }));
        var house = game.FreshViews().Designers[0];
        Assert.Empty(SheetWarning.Of(
            Seed.Scenario, house, new SealedSheet(house.Seat, SheetOrigin.Draft) { Lines = house.Standing with { Hire = 1 } }));
    }

    [Fact]
    public void Teams_whose_fee_is_more_than_cash_and_credit_are_named()
    {
        var fee = Seed.Scenario.Designer.HireFee;
        var house = Game.Open(Seed.Scenario, seed: 1).FreshViews().Designers[0];
        SheetWarning[] With(Usd room)
        {
            house.Accounts = house.Accounts with { Cash = room - house.Accounts.CreditLimit };
            return [.. SheetWarning.Of(
                Seed.Scenario, house, new SealedSheet(house.Seat, SheetOrigin.Draft) { Lines = house.Standing with { Hire = 1 } })];
        }

        Assert.Empty(With(fee));
        Assert.Equal([new SheetWarning(SheetWarningKind.HireUnpaid, fee, fee - new Usd(1))], With(fee - new Usd(1)));
    }

    [Fact]
    public void Figures_of_the_rules_are_those_of_the_scenario()
    {
        var rules = RuleFigures.Of(Seed.Scenario);
        Assert.Equal(
            (0.15, 1.25, 1.6, 7, 10),
            (rules.ServerUplift, rules.CountedGrowth, rules.RampCeiling, rules.ShortestProgramme, rules.LongestProgramme));
        Assert.Equal(
            (new Usd(11_000_000), 4, new Usd(250_000_000), new Usd(100_000_000)),
            (rules.PowerCost, rules.PowerLag, rules.HireFee, rules.Severance));

        var other = RuleFigures.Of(
            Seed.Scenario with
            {
                Gpu = Seed.Scenario.Gpu with { CountedGrowth = 2 }, DataCentre = Seed.Scenario.DataCentre with { ServerUplift = 0.2 }
            });
        Assert.Equal((0.2, 2.0), (other.ServerUplift, other.CountedGrowth));
    }

    static bool IsCutBack(HyperscalerSheet sheet)
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        game.HandIn(Google, sheet);
        game.Close();
        return game.FreshViews().Hyperscalers[Google.Index].Accounts.CutBack > 0;
    }

    static SheetWarning[] Of(Game game, HyperscalerSheet sheet) =>
        [.. SheetWarning.Of(
            Seed.Scenario, game.FreshViews().Hyperscalers[Google.Index], new SealedSheet(Google, SheetOrigin.Draft) { Lines = sheet })];
}
