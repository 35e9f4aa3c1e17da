using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;
using static ChipMarketGame.Tests.WorkedExample;

namespace ChipMarketGame.Tests;

/// <summary>The examples in the rulebook's chapter on the hyperscaler's sheet, worked out by the engine.</summary>
public sealed class HyperscalerExampleTests
{
    private static readonly GpuProduct OnSale = Game.Open(Seed2025, 1).FreshViews().Public.Gpu;

    [Fact]
    public void A_hundred_thousand_GPUs()
    {
        var price = OnSale.Price.Count;
        var megawatts = 100_000 * OnSale.Watts.Count * Seed2025.DataCentre.Pue / 1e6;
        Says("gpu-gpus-to-order", Dollars(price), Number(OnSale.Compute.H100, 2), Number(OnSale.Watts.Count), Dollars(1e5 * price), Dollars(
            1e5 * price * Seed2025.DataCentre.ServerUplift), Number(megawatts, 1));
    }

    [Fact]
    public void An_order_inflated_in_a_shortage_brings_nothing()
    {
        var got = DeliveredToMicrosoft(400_000);
        Assert.Equal(got, DeliveredToMicrosoft(800_000));
        Says("gpu-gpus-to-order", Number(got), Number(Math.Floor(Seed2025.Gpu.CountedGrowth * Cloud("microsoft").GpuBaseline.Count)));
    }

    [Fact]
    public void A_premium_buys_a_place()
    {
        var more = DeliveredToMicrosoft(400_000, 0.05) - DeliveredToMicrosoft(400_000);
        var premium = 0.05 * OnSale.Price.Count;
        Says("premium-paid-over-list", Number(DeliveredToMicrosoft(400_000, 0.05)), Dollars(premium), Number(more), Dollars(
            premium * DeliveredToMicrosoft(400_000, 0.05)));
    }

    [Fact]
    public void Own_chips_above_the_ramp_limit()
    {
        var price = Game.Open(Seed2025, 1).FreshViews().Hyperscalers[0].Chip.Price.Value;
        var ramp = Cloud("google").Ramp.Count;
        var most = FirstQuarter(("google", new { asic = 700_000 })).Book().Hyperscalers[0].AsicOrdered.Count;
        Says(
            "asic-own-chips-to-order",
            Number(ramp), Dollars(price), Dollars(5e5 * price), Dollars(5e5 * price * Seed2025.DataCentre.ServerUplift),
            Number(500_000 - ramp), Dollars((500_000 - ramp) * price * Seed2025.Asic.Expedite), Number(most));
        var paid = FirstQuarter().Book().Companies[0].FreeCashFlow - FirstQuarter(("google", new { asic = 500_000 }))
            .Book().Companies[0].FreeCashFlow;
        Assert.InRange(
            paid.Count, 0, (5e5 * price * (1 + Seed2025.DataCentre.ServerUplift)) + ((500_000 - ramp) * price * Seed2025.Asic.Expedite));
    }

    [Fact]
    public void Software_for_Maia() =>
        Says("software-for-own-silicon", Number(Cloud("microsoft").Software, 2), Number(Maturity(0), 4), Number(
            Maturity(250_000_000), 4), Number(Maturity(1_000_000_000), 4));

    [Fact]
    public void Five_hundred_megawatts()
    {
        var blackwell = Seed2025.Gpu.Roadmap.Single(generation => generation.Name == "Blackwell").Watts.Count;
        Says(
            "power_mw-power-to-build",
            Dollars(500_000.0 * Seed2025.DataCentre.ShellCost.Count), Number(Math.Floor(500e6 / Seed2025.DataCentre.Pue / blackwell)),
            Number(blackwell), new Said((Seed2025.Start + Seed2025.DataCentre.BuildLag).ToString()));
    }

    [Fact]
    public void What_Google_is_quoted()
    {
        Quoted("broadcom", null, Ambition.Standard, false);
        Quoted("mediatek", null, Ambition.Standard, false);
        Quoted("mediatek", null, Ambition.Standard, true);
        Quoted("broadcom", "mediatek", Ambition.Standard, false);
        Quoted("broadcom", null, Ambition.Safe, false);
        Quoted("broadcom", null, Ambition.Bold, false);
    }

    [Fact]
    public void Chips_kept_for_tenants()
    {
        Says("rent-own-chips-kept-for-tenants", Dollars(Revenue("amazon", 0)), Dollars(Revenue("amazon", 0.5)), Dollars(Revenue(
            "meta", 0)), Dollars(Revenue("meta", 0.5)), Dollars(Revenue("meta", 0) - Revenue("meta", 0.5)));
        Says("rent-own-chips-kept-for-tenants", Number(Seed2025.Demand.TenantMarkup * Seed2025.Demand.AcceptingDiscount, 4));
    }

    [Fact]
    public void What_Google_is_offered_for_its_request()
    {
        const string anchor = "request-proposals-to-ask-for";
        var game = Game.Open(Seed.ByRequest, 1, LuckMode.None);
        Assert.Empty(game.HandIn(
            game.Scenario.Roster.Find("google"),
            JsonSerializer.SerializeToElement(new { request = new { second = "never", ceiling = 1 } })));
        game.Play();
        var request = Assert.Single(game.Views.Public.Requests);
        game.Play();
        var bids = game.Views.Public.LastQuarter.Bids.ToDictionary(bid => game.Scenario.Roster[bid.Designer].Id);
        var (winner, cheaper) = (bids["broadcom"], bids["mediatek"]);

        Assert.Equal(BidResult.Won, winner.Result);
        Assert.Equal(ScorePart.Incumbent, game.News.Single(item => item.Kind == NewsKind.RequestDecided).Part);
        Assert.True(cheaper.PerCompute < winner.PerCompute);
        Says(anchor, Dollars(winner.PerCompute.Value), Number(winner.Quarters), Percent(winner.SlipChance, 1));
        Says(anchor, Dollars(cheaper.PerCompute.Value), Number(cheaper.Quarters), Percent(cheaper.SlipChance, 1));
        Says(anchor, Percent(winner.Score - cheaper.Score, 1), Dollars(request.Ceiling!.Value.Value));
    }

    private static long DeliveredToMicrosoft(int ordered, double premium = 0)
    {
        var others = new { gpu = 300_000 };
        var game = FirstQuarter(("google", others), ("meta", others), ("amazon", others), ("microsoft", new { gpu = ordered, premium }));
        return game.Book().Report.GpuDeliveries[3].Delivered.Count;
    }

    private static double Maturity(long software) =>
        FirstQuarter(("microsoft", new { software, asic = 22_000 })).Book().Hyperscalers[3].SoftwareMaturity;

    private static double Revenue(string cloud, double rent) =>
        FirstQuarter((cloud, new { rent }))
            .Book().Hyperscalers.Single(book => book.Seat == Seed2025.Roster.Find(cloud)).Service.Revenue.Count;

    private static void Quoted(string leadId, string? secondId, Ambition ambition, bool fusion)
    {
        var lead = House(leadId);
        var second = secondId is null ? null : House(secondId);
        var spec = ProgrammeSpec.Of(Seed2025, 0, lead.Quality, second?.Quality, fusion, fusion, ambition, Cloud("google").Experience, 0);
        var share = second is null ? 0 : Seed2025.Programme.DualShare;
        var price = ((1 - share) * ChipPrice.OfDesigner(spec.UnitCost, lead.Margin).Count)
            + (second is null ? 0 : share * ChipPrice.OfDesigner(spec.UnitCost, second.Margin).Count);
        Says(
            "award-a-programme-to-start",
            Number(spec.Lead), Number(spec.Compute.H100, 2), Dollars(spec.UnitCost.Count), Dollars(price), Dollars(spec.NreCost.Count),
            Percent(spec.SlipChance, 1));
    }
}
