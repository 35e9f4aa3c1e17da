using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

internal sealed class GpuMakerSeat : SeatRole<NvidiaView, GpuMakerChoices>
{
    protected override IEnumerable<SeatFigure> Figures(NvidiaView view, IStringLocalizer<Words> words) =>
    [
        new("GpuPrice", Amounts.Price(view.Public.Gpu.Price), false),
        new("Shortage", Amounts.Percent(view.Public.LastQuarter.GpuShortage), false),
        new("Ecosystem", Amounts.Ratio(view.Public.CudaEcosystem), false),
        new("Roadmap", Amounts.Signed(view.RoadmapProgress), true),
        new("HighestRoyalty", Amounts.Percent(view.HighestRoyalty), true),
        new("Invested", Amounts.Money(view.Invested), true),
        new("Stake", Amounts.Money(view.StakeMark), true),
    ];
}
