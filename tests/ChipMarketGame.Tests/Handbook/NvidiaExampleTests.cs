using ChipMarketGame.Core;
using Xunit;
using static ChipMarketGame.Tests.WorkedExample;

namespace ChipMarketGame.Tests;

/// <summary>The examples in the rulebook's chapter on NVIDIA's sheet.</summary>
public sealed class NvidiaExampleTests
{
    [Fact]
    public void A_price_ten_percent_above_list()
    {
        var (atList, above) = (SecondQuarter(1.0), SecondQuarter(1.1));
        var units = above.Report.GpuDeliveries[4].Ordered.Count / (double)atList.Report.GpuDeliveries[4].Ordered.Count;
        Says(
            "price-relative-to-the-roadmap-list",
            Percent(units, 1), Percent(1.1 * units, 1), Percent(Math.Pow(1.1, -Seed2025.Openai.Elasticity), 1),
            Number(100 * Seed2025.Asic.RampPrice * Math.Log(1.1), 2), Number(atList.Report.CudaEcosystem - above.Report.CudaEcosystem, 4));
    }

    [Fact]
    public void Reserving_seventy_percent()
    {
        var packaging = Seed2025.Packaging;
        var supply = packaging.Supply[0].Count;
        var surcharge = packaging.WaferCost.Count * packaging.ReserveSurcharge * (0.7 - packaging.ReserveFree);
        Says("reserve-of-packaging", Number(supply), Number(0.7 * supply), Dollars(surcharge), Dollars(0.7 * supply * surcharge), Dollars(
            packaging.TakeOrPay * packaging.WaferCost.Count));
        var more = FirstQuarter(("nvidia", new { reserve = 0.6 }))
            .Book().Report.NvidiaOperatingProfit - FirstQuarter(("nvidia", new { reserve = 0.7 })).Book().Report.NvidiaOperatingProfit;
        Assert.Equal((0.7 * supply * surcharge) + (0.1 * supply * packaging.TakeOrPay * packaging.WaferCost.Count), more.Count, 10.0);
    }

    [Fact]
    public void How_loyalty_weighs() =>
        Says("loyalty-weight-under-shortage", Number(Weight(1, 0.9), 1), Number(Weight(1, 0.2), 1), Number(
            Weight(1, Seed2025.Gpu.OtherLoyalty), 1), Number(Weight(0.5, 0.9), 1), Number(Weight(0.5, 0.2), 1),
            Number(Weight(0.5, Seed2025.Gpu.OtherLoyalty), 2));

    [Fact]
    public void Research_above_and_below_plan()
    {
        Assert.Equal(7, QuartersToAShift(0.5));
        Says(
            "rd-research-relative-to-plan",
            Dollars(Seed2025.Plan.ResearchAndDevelopment.Count) with
            {
                English = "$4 bn", Chinese = "40 億美元"
            }, Number(QuartersToAShift(1.25)), Number(Math.Pow(1.25, 1.5), 2), Number(QuartersToAShift(2)), Number(Math.Pow(2, 1.5), 2),
            Number(Seed2025.Plan.ResearchAndDevelopment.Count * Math.Pow(2, 1.5) / 1e9, 1) with
            {
                Chinese = Number(Seed2025.Plan.ResearchAndDevelopment.Count * Math.Pow(2, 1.5) / 1e8).Chinese
            });
    }

    [Fact]
    public void What_CUDA_loses_and_gains()
    {
        var cuda = Seed2025.Cuda;
        Says("cuda-spending-relative-to-plan", Number(cuda.Decay * (1 - (cuda.ShareWeight * 0.6)), 4), Number(cuda.Invest, 2), Number(
            cuda.Invest * Math.Sqrt(2), 3), Number(cuda.High, 2));
    }

    [Fact]
    public void What_Fusion_does_to_a_discount()
    {
        var (free, onFusion) = (Seed2025.Gpu.DiscountMax, Seed2025.Gpu.DiscountMax * Seed2025.Fusion.Independence);
        var price = Game.Open(Seed2025, 1).FreshViews().Public.Gpu.Price.Count;
        Says("fusion_open-nvlink-fusion", Percent(free), Percent(onFusion, 1), Dollars(price), Dollars(price * (free - onFusion)), Dollars(
            Seed2025.Fusion.Attach.Count), new Said(Seed2025.Fusion.From.ToString()));
    }

    [Fact]
    public void Eight_percent_of_half_a_million_chips()
    {
        var spec = ProgrammeSpec.Of(
            Seed2025, 0, House("mediatek").Quality, null, true, false, Ambition.Standard, Cloud("google").Experience, 0);
        var price = ChipPrice.OfDesigner(spec.UnitCost, House("mediatek").Margin).Count;
        Says("royalty-on-fusion-chips", Dollars(price), Dollars(0.08 * 500_000 * price));
    }

    [Fact]
    public void A_promised_cap_binds_eight_sheets()
    {
        var game = FirstQuarter(("nvidia", new { royalty = 0.08, cap = 0.08 }));
        var last = game.Quarter;
        while (game.FreshViews().Nvidia.HighestRoyalty < SheetLines.Royalty.High)
        {
            last = game.Quarter;
            game.HandIn(Seed2025.Roster.GpuMaker, System.Text.Json.JsonSerializer.SerializeToElement(new { cap = SheetLines.Cap.High }));
            game.Play();
        }

        Says("cap-promised-on-the-royalty", new Said(last.ToString()), new Said((last + 1).ToString()));
    }

    [Fact]
    public void Five_billion_a_gigawatt()
    {
        var share = BuiltShare.Of(Seed2025, 0.55, new Usd(5_000_000_000));
        var rubin = Seed2025.Gpu.Roadmap.Single(generation => generation.Name == "Rubin").Watts.Count;
        Says(
            "openai-capital-per-delivered-gigawatt",
            Percent(share, 1), Number(0.9 * share, 4), Dollars(0.9 * share * 5e9), Number(rubin), Number(Math.Floor(
                1e9 / (rubin * Seed2025.Openai.GigawattOverhead))), Percent(Seed2025.Openai.WillLow), Percent(Seed2025.Openai.WillHigh));
    }

    private static QuarterBook SecondQuarter(double price)
    {
        var game = FirstQuarter(("nvidia", new { price }));
        game.Play();
        return game.Book();
    }

    private static double Weight(double weight, double loyalty) => Math.Max(Seed2025.Gpu.LeastWeight, 1 + (weight * ((2 * loyalty) - 1)));

    private static int QuartersToAShift(double rd) =>
        (int)Math.Ceiling(Seed2025.Gpu.CadenceUnit / (Seed2025.Gpu.CadenceRate * Math.Abs(Math.Sqrt(rd) - 1)));
}
