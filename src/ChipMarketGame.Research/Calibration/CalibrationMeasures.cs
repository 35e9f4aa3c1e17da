using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>How each row of the calibration is measured on a played game.</summary>
public static class CalibrationMeasures
{
    /// <summary>
    /// NVIDIA's H100, against which Morgan Stanley compared Trainium2: street price in $, watts; its compute is the unit.
    /// </summary>
    private static readonly Dollars H100Price = new(25_000);
    private static readonly Watts H100Watts = new(700);

    private static readonly ImmutableDictionary<string, Func<PlayedGame, double>> Rows = new Dictionary<string, Func<PlayedGame, double>>
    {
        ["S01"] = game => AsicRevenue(game, 2025),
        ["S02"] = game => YearlyGrowth(AsicRevenue(game, 2025), AsicRevenue(game, 2028), years: 3),
        ["S03"] = game => game.Mean(2025, book => Cloud(game, book, "google").Service.InternalAsic),
        ["S04"] = game => 1 - InstalledAsic(game, "amazon", 2025),
        ["S05"] = game => InstalledAsic(game, "meta", 2025),
        ["S06"] = game => 1 - InstalledAsic(game, "microsoft", 2025),
        ["S07"] = game => OwnChips(game, "google", 2025),
        ["S08"] = game => OwnChips(game, "amazon", 2025),
        ["S09"] = game => (OwnChips(game, "google", 2025) + OwnChips(game, "amazon", 2025)) / GpuUnits(game, 2025),
        ["S10"] = game => game.First(book => book.Report.Market.Units is var units && units.Asic >= units.Gpu),
        ["S11"] = game => game.Mean(2025, book => book.Report.GpuServerShare),
        ["S12a"] = game => MeanOfYears(game, 2027, 2028, book => book.Report.Market.Value.Gpu),
        ["S12b"] = game => MeanOfYears(game, 2027, 2028, book => book.Report.Market.Value.Asic),
        ["S13"] = game => OperatingProfit(game, 2027) / OperatingProfit(game, 2025),
        ["S14"] = game => MarketRevenue(game, 2027) / MarketRevenue(game, 2025),
        ["S15"] = game => InVolume(game, "google"),
        ["S16"] = game => InVolume(game, "amazon"),
        ["S17"] = game => InVolume(game, "meta"),
        ["S18"] = game => InVolume(game, "microsoft"),
        ["S19"] = InferenceCostBelowH100,
        ["S20a"] = game => game.Quarters[^1].Report.OpenAiGigawatts.Value,
        ["S20b"] = game => game.Quarters.Sum(book => book.Report.OpenAiTranche.Billions),
        ["P01"] = game => GpuUnits(game, 2025),
        ["P02"] = game => NvidiaRevenue(game, 2025),
        ["P03"] = game => NvidiaRevenue(game, 2026),
        ["P04"] = game => game.Mean(2025, book => book.Report.NvidiaGrossMargin),
        ["P05"] = game => game.Mean(2025, book => book.Report.Market.Value.Gpu),
        ["P06"] = game => game.Mean(2025, book => book.Report.Market.Value.Asic),
        ["P07"] = game => game.Quarters[^1].OpenAiProgrammeChips.Count,
        ["N01"] = game => AsicPerGpu(game, 2026),
        ["N02"] = game => AsicPerGpu(game, 2025),
        ["C01"] = game => AsicPerGpu(game, 2027),
        ["C02"] = game => AsicPerGpu(game, 2028),
        ["L01"] = game => AsicRevenue(game, 2026),
        ["L04"] = game => game.Mean(2026, book => book.Report.NvidiaGrossMargin),
        ["L12a"] = game => game.Mean(2027, book => book.Report.Market.Value.Gpu),
        ["L12b"] = game => game.Mean(2027, book => book.Report.Market.Value.Asic),
        ["C03"] = game => AsicUnits(game, 2027) / AsicUnits(game, 2025),
    }.ToImmutableDictionary();

    /// <summary>The companies that the rows speak of.</summary>
    public static ImmutableArray<string> Companies { get; } = ["google", "meta", "amazon", "microsoft"];

    /// <summary>Measures one row on one game, in the row's unit.</summary>
    public static double Of(string row, PlayedGame game) => Rows[row](game);

    /// <summary>Designers' revenue from chips and NRE in a year, $ bn.</summary>
    private static double AsicRevenue(PlayedGame game, int year) => game.Sum(year, book => book.Report.AsicRevenue.Billions);

    /// <summary>NVIDIA's revenue from GPUs and Fusion in a year, $ bn.</summary>
    private static double NvidiaRevenue(PlayedGame game, int year) => game.Sum(year, book => book.Report.NvidiaRevenue.Billions);

    private static double OperatingProfit(PlayedGame game, int year) => game.Sum(year, book => book.Report.NvidiaOperatingProfit.Billions);

    private static double MarketRevenue(PlayedGame game, int year) => game.Sum(year, book => book.Report.MarketRevenue.Billions);

    private static double GpuUnits(PlayedGame game, int year) => game.Sum(year, book => UnitsOf(book, game.Scenario.Roster.GpuMaker));

    /// <summary>Custom chips delivered in a year, the rest of the world's included.</summary>
    private static double AsicUnits(PlayedGame game, int year) =>
        game.Sum(
            year, book => book.Report.Sources.Where(
                source => source.Owner != game.Scenario.Roster.GpuMaker && source.Owner != game.Scenario.Roster.Amd)
                    .Sum(source => (double)source.Chips.Count));

    /// <summary>Those over the GPU maker's units of the same year.</summary>
    private static double AsicPerGpu(PlayedGame game, int year) => AsicUnits(game, year) / GpuUnits(game, year);

    /// <summary>A hyperscaler's own chips delivered in a year.</summary>
    private static double OwnChips(PlayedGame game, string id, int year) =>
        game.Sum(year, book => Cloud(game, book, id).AsicDelivered.Count);

    /// <summary>Share of a hyperscaler's installed compute that is its own chips, mean of a year's quarters.</summary>
    private static double InstalledAsic(PlayedGame game, string id, int year) =>
        game.Mean(year, book => Cloud(game, book, id).Service.InstalledAsic);

    /// <summary>Compound growth per year.</summary>
    private static double YearlyGrowth(double first, double last, int years) => Math.Pow(last / first, 1.0 / years) - 1;

    private static double MeanOfYears(PlayedGame game, int first, int second, Func<QuarterBook, double> figure) =>
        (game.Mean(first, figure) + game.Mean(second, figure)) / 2;

    /// <summary>
    /// The quarter from which the chip that a hyperscaler has under way on the first day can be ordered, the one after its launch:
    /// TPU v7, Trainium3, MTIA v2, Maia 200.
    /// </summary>
    private static double InVolume(PlayedGame game, string id)
    {
        var chip = game.Scenario.Hyperscalers.Single(cloud => cloud.Id == id).Programmes is [var first, ..] ? first.Chip.Name : null;
        return game.First(book => Cloud(game, book, id).Chip.ToString() == chip) + 1;
    }

    /// <summary>
    /// How far the cost of a unit of inference on Amazon's opening chip, Trainium2, lies below that on an H100: 1 − TCO ratio, of the
    /// opening alone.
    /// </summary>
    private static double InferenceCostBelowH100(PlayedGame game)
    {
        var scenario = game.Scenario;
        var amazon = scenario.Hyperscalers.Single(cloud => cloud.Id == "amazon");
        var chip = amazon.Chip;
        var designersPrice = (chip.LeadShare * OpeningPrice(scenario, chip, chip.Lead))
            + (chip.Second.Length == 0 ? default : (1 - chip.LeadShare) * OpeningPrice(scenario, chip, chip.Second));
        var price = ChipPrice.ToCustomer(scenario, designersPrice, onFusion: false, royalty: 0);
        var own = Tco.PerUnit(scenario, price, chip.Watts, chip.Compute, Efficiency.AsicInference(scenario, amazon.Software));
        return 1 - (own / Tco.PerUnit(scenario, H100Price, H100Watts, new Compute(1), efficiency: 1));
    }

    private static Dollars OpeningPrice(Scenario scenario, ChipOpening chip, string designer) =>
        ChipPrice.OfDesigner(chip.Cost, scenario.Designers.Single(house => house.Id == designer).Margin);

    private static double UnitsOf(QuarterBook book, Company owner) =>
        book.Report.Sources.Single(source => source.Owner == owner).Chips.Count;

    private static HyperscalerBook Cloud(PlayedGame game, QuarterBook book, string id) =>
        book.Hyperscalers[game.Scenario.Roster.Find(id).Index];
}
