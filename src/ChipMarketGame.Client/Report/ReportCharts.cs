namespace ChipMarketGame.Client;

/// <summary>The charts of the report, in reading order.</summary>
internal static class ReportCharts
{
    public static IReadOnlyList<ReportSection> Of(FinishedRun run, ReportText text) =>
    [
        new(text["Section.Market"], [.. ShareCharts.Of(run, text)]),
        new(text["Section.Money"], [MoneyCharts.Market(run, text), MoneyCharts.Nvidia(run, text), MoneyCharts.Price(
            run, text), MoneyCharts.Shortage(run, text), MoneyCharts.Concentration(run, text)]),
        new(text["Section.Own"], [OwnSiliconCharts.InternalWork(run, text), OwnSiliconCharts.Cost(run, text), OwnSiliconCharts.Software(
            run, text), OwnSiliconCharts.Gap(run, text)]),
        new(text["Section.Ecosystem"], [EcosystemCharts.Cuda(run, text), EcosystemCharts.OpenAi(run, text)]),
        new(text["Section.Cash"], [CashCharts.OfCloudsAndGpuMaker(run, text), CashCharts.OfDesigners(run, text)]),
    ];
}
