using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AdministrationTests
{
    private const long Limit = 30_000_000_000;

    [Fact]
    public void Four_quarters_at_the_limit_put_a_company_under_administration()
    {
        var world = At(-Limit - 1);
        Review(world, quarters: 3);
        Assert.False(world.Seats[0].UnderAdministration);

        Review(world, quarters: 1);
        Assert.True(world.Seats[0].UnderAdministration && world.Seats[0].Ruined);
        Assert.Equal(world.Roster.At(0), Assert.Single(world.Told(NewsKind.Administration)).Company);
    }

    [Fact]
    public void A_quarter_away_from_the_limit_starts_the_count_anew()
    {
        var world = At(-Limit - 1);
        Review(world, quarters: 3);
        Receive(world, Limit);
        Review(world, quarters: 1);

        Assert.Equal(0, world.Seats[0].QuartersAtLimit);
    }

    [Fact]
    public void Purchases_cut_at_the_limit_count_where_cash_is_below_zero()
    {
        var (inDebt, inCash) = (At(-1), At(1));
        (inDebt.Seats[0].CutBack, inCash.Seats[0].CutBack) = (0.1, 0.1);
        Review(inDebt, quarters: 1);
        Review(inCash, quarters: 1);

        Assert.Equal((1, 0), (inDebt.Seats[0].QuartersAtLimit, inCash.Seats[0].QuartersAtLimit));
    }

    [Fact]
    public void A_company_just_at_the_limit_is_not_beyond_it()
    {
        var world = At(-Limit);
        Review(world, quarters: 4);

        Assert.False(world.Seats[0].UnderAdministration);
    }

    [Fact]
    public void It_ends_when_cash_is_above_half_the_limit_and_the_ruin_stays_on_record()
    {
        var world = At(-Limit - 1);
        Review(world, quarters: 4);
        Receive(world, (Limit / 2) + 1);
        Review(world, quarters: 1);
        Assert.True(world.Seats[0].UnderAdministration);

        Receive(world, 1);
        Review(world, quarters: 1);
        Assert.Equal((false, true, 0), (world.Seats[0].UnderAdministration, world.Seats[0].Ruined, world.Seats[0].QuartersAtLimit));
        Assert.Single(world.Told(NewsKind.AdministrationEnds));
    }

    [Fact]
    public void Under_administration_a_company_plays_its_standing_orders_and_its_sheets_are_refused()
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        var google = Seed.Seat("google");
        game.HandIn(google, new HyperscalerSheet(new Chips(1000), 0, default, default, new Megawatts(100), null, 0));
        game.Play();
        game.World.Seat(google).UnderAdministration = true;

        var refused = Assert.Single(game.HandIn(google, new HyperscalerSheet(new Chips(9000), 0, default, default, default, null, 0)));
        var played = game.Close().Sheets[0];

        Assert.Equal(RefusalReason.UnderAdministration, refused.Reason);
        Assert.Equal(
            (SheetOrigin.Standing, 1000, 0),
            (played.Origin, ((HyperscalerSheet)played.Lines).Gpu.Count, ((HyperscalerSheet)played.Lines).Power.Count));
        Assert.Equal("The company is under administration.", played.Reason);
    }

    private static World At(long cash)
    {
        var world = Arranged.World();
        Receive(world, cash - world.Ledger.Cash(world.Roster.At(0)).Count);
        return world;
    }

    private static void Receive(World world, long amount) =>
        world.Ledger.Pay(world.Roster.Outside, world.Roster.At(0), new Usd(amount), Purpose.Interest);

    private static void Review(World world, int quarters)
    {
        for (var quarter = 0; quarter < quarters; quarter++) { Administration.Review(world); }
    }
}
