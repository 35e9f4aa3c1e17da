using System.Globalization;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

internal sealed class DesignerSeat : SeatRole<DesignerView, DesignerChoices>
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    protected override IEnumerable<SeatFigure> Figures(DesignerView view, IStringLocalizer<Words> words) =>
    [
        new("Quality", Amounts.Ratio(view.Quality), false),
        new("Teams", words["Figure.TeamsOf", view.Occupied.ToString("0.#", Reader), view.Teams], true),
        new("TeamsComing", Amounts.Whole(view.TeamsComing), true),
        new("TeamCost", Amounts.Money(view.Public.TeamCost), false),
        new(
            "Programmes",
            Amounts.Whole(view.Public.Programmes.Count(programme => programme.Lead == view.Seat || programme.Second == view.Seat)), false),
        new("GpuPrice", Amounts.Price(view.Public.Gpu.Price), false),
        new("Shortage", Amounts.Percent(view.Public.LastQuarter.GpuShortage), false),
    ];
}
