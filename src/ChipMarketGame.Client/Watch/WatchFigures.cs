using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>The figures of a quarter that fit into a line.</summary>
internal static class WatchFigures
{
    public static IEnumerable<string> Of(QuarterReport report, WatchText text) =>
    [
        text.Say("Price", report.Generation, MoneyText.Of(report.GpuPrice, text.Culture)),
        text.Say("Shortage", text.Percent.Show(report.GpuShortage), text.Percent.Show(report.AsicShortage)),
        text.Say("Market", MoneyText.Of(report.MarketRevenue, text.Culture)),
        text.Say("Hhi", FigureUnit.Points.Show(report.Hhi)),
        text.Say("OpenAi", FigureUnit.Number.Show(report.OpenAiGigawatts.Value)),
    ];
}
