using ChipMarketGame.Core;
using Xunit;
using static ChipMarketGame.Tests.WorkedExample;

namespace ChipMarketGame.Tests;

/// <summary>The examples in the rulebook's chapter on the designer's sheet.</summary>
public sealed class DesignerExampleTests
{
    private static readonly ChipOpening TpuV7 = Cloud("google").Programmes[0].Chip;

    [Fact]
    public void The_margin_on_TPU_v7()
    {
        var award = House("broadcom").Margin;
        var highest = ChipPrice.Margin(Seed2025, SheetLines.Margin.High, award);
        Says("margin-on-chips", Dollars(TpuV7.Cost.Count), Percent(award), Dollars(Price(award)), Percent(
            highest), Dollars(Price(highest)));
    }

    [Fact]
    public void A_subsidised_programme()
    {
        var cost = Seed2025.Trends.Nre(0).Value;
        Says("quote-for-nre", Dollars(cost), Dollars(0.8 * cost), Dollars(0.2 * cost));
    }

    [Fact]
    public void What_Fusion_does_for_MediaTek()
    {
        var fusion = Seed2025.Fusion;
        Says("fusion-membership", Number(Lifted("mediatek"), 4), Number(Lifted("broadcom"), 2));
        var spec = ProgrammeSpec.Of(
            Seed2025, 0, House("mediatek").Quality, null, true, false, Ambition.Standard, Cloud("google").Experience, 0);
        Assert.Equal(Lifted("mediatek"), spec.Quality, 1e-12);
        var price = ChipPrice.OfDesigner(spec.UnitCost, House("mediatek").Margin).Count;
        Says("fusion-membership", Dollars(price), Percent(Seed2025.GpuMaker.Royalty), Dollars(price * Seed2025.GpuMaker.Royalty), Dollars(
            fusion.Fee.Count));
    }

    [Fact]
    public void Alchip_hires_a_team()
    {
        var game = FirstQuarter(("alchip", new { hire = 1 }));
        Says("hire-teams-to-hire-or-release", Dollars(game.FreshViews().Public.TeamCost.Count), Dollars(
            Seed2025.Designer.TeamCost.Count), Dollars(Seed2025.Designer.HireFee.Count), Dollars(Seed2025.Designer.Severance.Count));
        for (var quarter = 1; quarter < Seed2025.Designer.HireLag; quarter++) { game.Play(); }
        var before = game.FreshViews().Designers[3];
        Assert.Equal(House("alchip").Teams, before.Teams);
        game.Play();
        Assert.Equal(House("alchip").Teams + 1, game.FreshViews().Designers[3].Teams);
        Says("hire-teams-to-hire-or-release", Number(
            House("alchip").Quality * (1 - (Seed2025.Designer.HireDilution / (House("alchip").Teams + 1))), 3));
    }

    [Fact]
    public void What_research_holds()
    {
        var rules = Seed2025.Designer;
        var held = rules.IpBase + (rules.IpSpan * Math.Sqrt(House("mediatek").IpSpend.Count / (double)rules.IpReference.Count));
        var gained = FirstQuarter(("mediatek", new { ip = rules.IpReference.Count }))
            .FreshViews().Designers[1].Quality - House("mediatek").Quality;
        Says("ip-research", Dollars(rules.IpReference.Count), Number(rules.IpBase + rules.IpSpan, 2), Dollars(
            House("mediatek").IpSpend.Count), Number(held, 3), Number(gained, 4));
    }

    [Fact]
    public void What_booking_weight_costs_and_brings()
    {
        var perWafer = Seed2025.Packaging.BookingFee * Seed2025.Packaging.WaferCost.Count;
        long[] needed = [10_000, 10_000];
        var granted = new long[2];
        Waterfill.Ration(needed, needed, [1.5, 1.0], 12_000, granted);
        Says(
            "booking-weight-in-packaging",
            Dollars(perWafer * ((1.5 * 1.5) - 1)), Dollars(perWafer * ((1.5 * 1.5) - 1) / TpuV7.ChipsPerWafer), Number(TpuV7.ChipsPerWafer),
            Dollars(perWafer * (1 - (0.5 * 0.5))), Number(granted[0]), Number(granted[1]));
    }

    [Fact]
    public void What_a_customer_brings_Fujitsu() =>
        Says("clients-it-takes-new-programmes-from", Percent(House("fujitsu").Margin), Dollars(
            100_000 * 10_000 * House("fujitsu").Margin), Dollars(20_000 * 10_000 * House("fujitsu").Margin),
            Dollars(Seed2025.Designer.TeamCost.Count));

    private static double Price(double margin) => ChipPrice.OfDesigner(TpuV7.Cost, margin).Count;

    private static double Lifted(string house) =>
        House(house).Quality + (Seed2025.Fusion.QualityGain * Math.Max(0, Seed2025.Fusion.QualityCeiling - House(house).Quality));
}
