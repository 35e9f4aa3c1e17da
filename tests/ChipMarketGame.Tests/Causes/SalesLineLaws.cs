using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SalesLineLaws
{
    /// <summary>What the lines leave unexplained is booked on the largest cause, and must be nothing but rounding.</summary>
    [Fact]
    public void The_lines_of_a_seat_s_sales_add_up_to_what_all_of_them_left_but_for_a_few_dollars() => RandomGame.Any.Sample(60, random =>
    {
        var (game, dealer) = (random.Open(), new SheetDealer(random.Scenario, random.Seed));
        while (!game.Ended)
        {
            var terms = new OpenTerms(game.World);
            dealer.Deal(game);
            game.Play();
            for (var seat = 0; seat < random.Scenario.Roster.Seats; seat++)
            {
                var account = ProfitAccount.Of(game.World, random.Scenario.Roster.At(seat), terms);
                Assert.InRange(account.Gross - account.Sales.Sum(line => line.Sold * line.Margin), -5, 5);
            }
        }
    });

    [Fact]
    public void The_rest_of_the_world_is_a_customer_of_every_design_house_with_a_share_of_its_orders()
    {
        // A second quarter like the first but for the rest of the world, which orders 6 % more ASICs at a price 2 % higher.
        var (first, second) = (Broadcom(quarters: 1), Broadcom(quarters: 2));
        var (chips, price) = (0.55 * 100_000, 6000.0);
        var amounts = new long[Enum.GetValues<ProfitCause>().Length];
        ProfitSplit.Add(first, second, amounts);

        Assert.Equal(
            (price, price / 2, chips, chips),
            (first.Sales[^1].Price, first.Sales[^1].UnitCost, first.Sales[^1].Wanted, first.Sales[^1].Sold));
        Assert.Equal(chips * 1.03 * (price * 0.02), amounts[(int)ProfitCause.Price], 5.0);
        Assert.Equal(chips * 0.06 * (price * 1.01 / 2), amounts[(int)ProfitCause.Volume] + amounts[(int)ProfitCause.Mix], 5.0);
        Assert.Equal(0, amounts[(int)ProfitCause.SupplyLimit]);
    }

    /// <summary>Nobody but the rest of the world orders anything.</summary>
    private static ProfitAccount Broadcom(int quarters)
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        OpenTerms? terms = null;
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            terms = new OpenTerms(game.World);
            game.Play();
        }

        return ProfitAccount.Of(game.World, Seed.Seat("broadcom"), terms!);
    }
}
