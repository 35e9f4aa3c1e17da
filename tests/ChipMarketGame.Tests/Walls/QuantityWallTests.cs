using System.Reflection;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class QuantityWallTests
{
    /// <summary>The engine's state, which the rules of one quarter read and write in place and the state hash reads in order.</summary>
    static readonly HashSet<string> State =
    [
        "World", "SeatState", "HyperscalerState", "DesignerState", "NvidiaState", "OpenAiState", "FringeState", "Chip", "Programme",
        "Fleet",
    ];

    /// <summary>Names that a rule reads as a pure number after all, with the reason.</summary>
    static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal)
    {
        ["AmbitionEffects.UnitCost()"] = "a factor on the cost of a standard chip",
        ["AmdParameters.ChipsPerWafer"] = Density,
        ["AsicParameters.RampLaunch"] = "what a launch leaves of the ramp",
        ["AsicParameters.RampPrice"] = "a coefficient of the ramp's growth",
        ["AwardScore.Cost"] = Bounds,
        ["ChipOpening.ChipsPerWafer"] = Density,
        ["CloudServices.Worth(demand)"] = "work of one kind, as the workload splits it",
        ["CostFloor.PerCompute()"] = Bounds,
        ["CostFloor.PerCompute(compute)"] = Bounds,
        ["Efficiency.AsicInference()"] = Efficiency,
        ["Efficiency.AsicTraining()"] = Efficiency,
        ["Efficiency.Gpu()"] = Efficiency,
        ["FusionParameters.AttachCost"] = "a share of the attach fee",
        ["GenerationParameters.ChipsPerWafer"] = Density,
        ["GpuProduct.ChipsPerWafer"] = Density,
        ["HyperscalerPolicy.Gpus"] = Policy,
        ["HyperscalerPolicy.OwnChips"] = Policy,
        ["HyperscalerPolicy.Power"] = Policy,
        ["LoadForecast.NeedsGpus"] = "a share of the load",
        ["NvidiaSheet.Price"] = "over the list price",
        ["OwnChip.ChipsPerWafer"] = Density,
        ["PackagingParameters.BookingFee"] = "a share of a wafer's cost",
        ["ProfitAccount.Gross"] = Formula,
        ["ProfitAccount.Profit"] = Formula,
        ["ProgrammeParameters.DualNre"] = "a factor on the NRE of a single source",
        ["ProgrammeParameters.WaferChips"] = Density,
        ["ProgrammeParameters.WaferChipsMin"] = Density,
        ["ProgrammeSpec.ChipsPerWafer()"] = Density,
        ["RestOfWorldParameters.AsicChipsPerWafer"] = Density,
        ["SalesLine.Price"] = Formula,
        ["SalesLine.UnitCost"] = Formula,
        ["SecondSource.Price"] = "over the chip's cost",
        ["ServiceReport.IdleAsic"] = "a share of own-chip compute",
        ["ServiceReport.InstalledAsic"] = "a share of installed compute",
        ["ServiceReport.InternalAsic"] = "a share of the work",
        ["ShareMeasure.Amount"] = "in whatever the share is of",
        ["Split3.Asic"] = "a share of the market",
        ["Split3.Gpu"] = "a share of the market",
        ["TermsInForce.Price"] = "over the list price",
        ["Trends.DemandOfBuilding()"] = "how many times larger demand is",
        ["WholeAmounts.WholeWithin(amount)"] = "in the line's own unit",
        ["WholeAmounts.Within(amount)"] = "in the line's own unit",
        ["WideNumber.Of(power)"] = "an exponent",
        ["Waterfill.Ration(demand)"] = "wafers or GPUs: the same rule rations both",
    };

    const string
        Density = "a density: chips to a wafer", Efficiency = "work over nominal compute", Policy = "a factor on what the plan orders",
        Formula = "dollars in the formulas of an index number", Bounds = "dollars per H100 in the bounds that the award search compares";

    public static TheoryData<string> Projects => new(Wall.All.Select(wall => wall.Project));

    [Theory, MemberData(nameof(Projects))]
    public void What_a_signature_calls_money_chips_power_or_compute_has_that_type(string project)
    {
        var bare = Found(Wall.Around(project)).Where(each => !Excepted.ContainsKey(each)).ToArray();

        Assert.True(bare.Length == 0, $"{project} has plain numbers for quantities:\n{string.Join('\n', bare)}");
    }

    [Fact]
    public void Every_exception_still_stands_in_the_code() =>
        Assert.Equal([], Excepted.Keys.Except(Wall.All.SelectMany(Found)));

    static IEnumerable<string> Found(Wall wall) =>
        BareNumbers.In(Assembly.Load(wall.Assembly)).Where(each => !State.Contains(each.Split('.')[0]));
}
