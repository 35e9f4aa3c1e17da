using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>CUDA and OpenAI.</summary>
internal static class EcosystemCharts
{
    public static ReportChart Cuda(FinishedRun run, ReportText text)
    {
        var (first, last) = (run.Quarters[0].Report, run.Quarters[^1].Report);
        var sentence = text.Say(
            "Cuda.Sentence", FigureUnit.Number.Show(first.CudaEcosystem), first.Quarter, FigureUnit.Number.Show(last.CudaEcosystem),
            last.Quarter);
        return new ReportChart("Cuda", text["Cuda"], sentence, ChartForm.Lines, FigureUnit.Number,
            [new ReportSeries(
                "CUDA", [.. run.Quarters.Select(quarter => quarter.Report.CudaEcosystem)],
                CompanyColours.Of(run.Roster, run.Roster.GpuMaker))]);
    }

    public static ReportChart OpenAi(FinishedRun run, ReportText text)
    {
        var last = run.Quarters[^1].Report;
        var invested = new Usd(run.Quarters.Sum(quarter => quarter.Report.OpenAiTranche.Count));
        var sentence = text.Say(
            "OpenAi.Sentence", FigureUnit.Gigawatts.Show(last.OpenAiGigawatts.Value), last.Quarter,
            text.NameOf(run.Roster[run.Roster.GpuMaker]),
            text.Money.Show(invested.Count));
        return new ReportChart("OpenAi", text["OpenAi"], sentence, ChartForm.Lines, FigureUnit.Gigawatts,
            [new ReportSeries(
                text["OpenAi.Series"], [.. run.Quarters.Select(quarter => quarter.Report.OpenAiGigawatts.Value)], CompanyColours.Other)]);
    }
}
