using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class MarketBandTests
{
    private static readonly Roster Roster = Seed.Scenario.Roster;

    [Theory]
    [InlineData(Measure.Units, 10 / 100.0, 90 / 100.0)]
    [InlineData(Measure.Servers, 30 / 40.0, 10 / 40.0)]
    [InlineData(Measure.Compute, 60 / 80.0, 20 / 80.0)]
    [InlineData(Measure.Value, 700 / 1000.0, 300 / 1000.0)]
    public void A_band_s_share_is_of_the_measure_it_is_asked_for(Measure measure, double gpu, double own)
    {
        var report = Report(gpuChips: 10);

        Assert.Equal(gpu, Band(Roster.GpuMaker).Share(report, measure), 1e-12);
        Assert.Equal(own, Band(Roster.At(0)).Share(report, measure), 1e-12);
        Assert.Equal(0, Band(Roster.At(1)).Share(report, measure));
    }

    [Fact]
    public void The_sentence_of_a_chart_compares_with_the_same_quarter_a_year_before()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        // NVIDIA's chips of a hundred, the latest quarter last.
        int[] chips = [80, 60, 50, 40, 30, 10];
        var game = Shown.After(0) with
        {
            Closed = [.. chips.Select(
                (count, turn) => new Contracts.ClosedQuarter(turn, Seed.Scenario.Start + turn, Report(count, 100 - count), [], []))],
            ClosedQuarters = chips.Length,
            Quarter = Seed.Scenario.Start + chips.Length,
        };

        var sentence = web.Exhibits.Shares(game, Measure.Units).Sentence;

        Assert.Equal(["10", "60", "90"], Percents.Matches(sentence).Select(percent => percent.Groups[1].Value));
    }

    private static MarketBand Band(Company owner) => MarketBand.All(Roster).Single(band => band.Owner == owner);

    private static QuarterReport Report(long gpuChips, long ownChips = 90)
    {
        var report = new QuarterReport();
        report.Sources.Add(new SourceReport(Roster.GpuMaker, new Chips(gpuChips), new Kilowatts(30), new Compute(60), new Usd(700)));
        report.Sources.Add(new SourceReport(Roster.At(0), new Chips(ownChips), new Kilowatts(10), new Compute(20), new Usd(300)));
        return report;
    }

    [GeneratedRegex("([0-9.]+)\\s%")]
    private static partial Regex Percents { get; }
}
