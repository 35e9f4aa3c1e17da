using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The handbook's table of causes: which payment moves which.</summary>
public sealed class PaymentsByCauseTests
{
    private const long Paid = 1_000_000_000;

    [Theory]
    [InlineData(Purpose.Energy, ProfitCause.Costs)]
    [InlineData(Purpose.Software, ProfitCause.Development)]
    [InlineData(Purpose.Nre, ProfitCause.Partnership)]
    public void A_cloud_s_payments_go_to_the_causes_of_the_handbook(Purpose purpose, ProfitCause cause) => Only("google", purpose, cause);

    [Theory]
    [InlineData(Purpose.BookingFee, ProfitCause.Costs)]
    [InlineData(Purpose.DesignerOperations, ProfitCause.Costs)]
    [InlineData(Purpose.IpResearch, ProfitCause.Development)]
    [InlineData(Purpose.Nre, ProfitCause.Partnership)]
    [InlineData(Purpose.NreCost, ProfitCause.Partnership)]
    [InlineData(Purpose.Royalty, ProfitCause.Partnership)]
    [InlineData(Purpose.OwnFabricLoss, ProfitCause.Partnership)]
    [InlineData(Purpose.FusionFee, ProfitCause.Partnership)]
    public void A_design_house_s_payments_go_to_the_causes_of_the_handbook(Purpose purpose, ProfitCause cause) =>
        Only("broadcom", purpose, cause);

    [Theory]
    [InlineData(Purpose.PackagingFee, ProfitCause.Costs)]
    [InlineData(Purpose.NvidiaOperations, ProfitCause.Costs)]
    [InlineData(Purpose.LoyaltyClaims, ProfitCause.Costs)]
    [InlineData(Purpose.ResearchAndCuda, ProfitCause.Development)]
    [InlineData(Purpose.Royalty, ProfitCause.Partnership)]
    [InlineData(Purpose.Attach, ProfitCause.Partnership)]
    [InlineData(Purpose.AttachCost, ProfitCause.Partnership)]
    [InlineData(Purpose.FusionFee, ProfitCause.Partnership)]
    public void The_GPU_maker_s_payments_go_to_the_causes_of_the_handbook(Purpose purpose, ProfitCause cause) =>
        Only("nvidia", purpose, cause);

    [Fact]
    public void A_design_house_that_books_more_has_higher_costs_and_nothing_else()
    {
        // 100,000 of Google's chips, 30 to a wafer, at weight 1.5: 0.25 · $16,000 · (1.5² − 1) a wafer.
        var (plain, booked) = (Account("broadcom", weight: 1), Account("broadcom", weight: 1.5));

        Assert.Equal(plain.Costs - (3334 * 5000), booked.Costs);
        Assert.Equal((plain.Gross, plain.Partnership, plain.Development), (booked.Gross, booked.Partnership, booked.Development));
    }

    [Fact]
    public void A_GPU_maker_that_reserves_more_than_it_uses_has_higher_costs_and_nothing_else()
    {
        // Of 118,000 wafers 70,800 or 106,200: half of $16,000 on each that is not used, and 3 · $16,000 · 0.3 on each of the latter.
        var (plain, reserved) = (Account("nvidia", reserve: 0.6), Account("nvidia", reserve: 0.9));

        Assert.Equal(plain.Costs - ((106_200L - 70_800) * 8000) - (106_200L * 14_400), reserved.Costs, 1.0);
        Assert.Equal((plain.Gross, plain.Partnership, plain.Development), (reserved.Gross, reserved.Partnership, reserved.Development));
    }

    private static void Only(string seat, Purpose purpose, ProfitCause cause)
    {
        var world = Arranged.World();
        var (company, terms) = (Seed.Seat(seat), new OpenTerms(world));
        var before = ProfitAccount.Of(world, company, terms);
        world.Ledger.Pay(company, world.Roster.Outside, new Usd(Paid), purpose);

        var amounts = new long[Enum.GetValues<ProfitCause>().Length];
        ProfitSplit.Add(before, ProfitAccount.Of(world, company, terms), amounts);

        Assert.Equal(Enum.GetValues<ProfitCause>().Select(each => each == cause ? -Paid : 0), amounts);
    }

    /// <summary>The first quarter, in which Google orders own chips and packaging is plentiful.</summary>
    private static ProfitAccount Account(string seat, double weight = 1, double reserve = 0.6)
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        game.HandIn(Seed.Seat("google"), game.Views.Hyperscalers[0].Standing with { Asic = new Chips(100_000) });
        game.HandIn(Seed.Seat("broadcom"), game.Views.Designers[0].Standing with { Booking = weight });
        game.HandIn(Seed.Seat("nvidia"), game.Views.Nvidia.Standing with { Reserve = reserve });
        var terms = new OpenTerms(game.World);
        game.Play();
        Assert.Equal(0, game.World.AsicShortage);
        return ProfitAccount.Of(game.World, Seed.Seat(seat), terms);
    }
}
