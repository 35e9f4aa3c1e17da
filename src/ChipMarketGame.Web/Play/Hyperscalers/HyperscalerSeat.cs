using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

internal sealed class HyperscalerSeat : SeatRole<HyperscalerView, HyperscalerChoices>
{
    private const double KilowattsPerMegawatt = 1e3;
    private const double WattsPerMegawatt = 1e6;

    protected override IEnumerable<SeatFigure> Figures(HyperscalerView view, IStringLocalizer<Words> words) =>
    [
        new("Budget", Amounts.Money(view.Budget), true),
        new("Demand", Computing(view.Demand, words), true),
        new("InstalledGpu", Computing(view.GpuCompute, words), true),
        new("InstalledAsic", Computing(view.AsicCompute, words), true),
        new("Gap", Amounts.Percent(view.Service.Gap), true),
        new("Power", words["Figure.Megawatts", Amounts.Whole(view.PowerBuilt.Count / KilowattsPerMegawatt)], true),
        new("ChipPower", words["Figure.Megawatts", Amounts.Whole(view.PowerOfChips.Count / WattsPerMegawatt)], true),
        new("PowerComing", words["Figure.Megawatts", Amounts.Whole(view.PowerComing.Count / KilowattsPerMegawatt)], true),
        new("Ramp", Amounts.Whole(view.RampLimit.Value), true),
        new("GpuUnfilled", Amounts.Percent(view.GpuUnfilled), true),
        new("Maturity", Amounts.Ratio(view.SoftwareMaturity), true),
        new("TcoGpu", Cost(view.Service.TcoGpu), true),
        new("TcoAsic", Cost(view.Service.TcoAsic), true),
        new("GpuPrice", Amounts.Price(view.Public.Gpu.Price), false),
        new("Shortage", Amounts.Percent(view.Public.LastQuarter.GpuShortage), false),
    ];

    private static string Computing(Compute compute, IStringLocalizer<Words> words) => words["Figure.Compute", Amounts.Whole(compute.H100)];

    private static string Cost(Dollars amount) => double.IsFinite(amount.Value) ? Amounts.Price(new Usd((long)amount.Value)) : "–";
}
