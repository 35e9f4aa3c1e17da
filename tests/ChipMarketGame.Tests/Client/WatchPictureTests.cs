using System.Globalization;
using ChipMarketGame.Client;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Spectre.Console;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WatchPictureTests
{
    const int Width = 120, Height = 30;
    static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly WatchText English = new(CultureInfo.InvariantCulture), Chinese = new(CultureInfo.GetCultureInfo("zh-Hant"));
    static readonly Scenario Opening = ScenarioFile.BuiltIn("seed-2025").Scenario;

    [Fact]
    public void It_shows_quarter_countdown_shares_price_and_news() => Expected.Matches("watch.txt", Draw(English, Snapshot(quarters: 12)));

    [Fact]
    public void It_shows_the_same_in_Chinese() => Expected.Matches("watch zh-Hant.txt", Draw(Chinese, Snapshot(quarters: 12)));

    [Theory]
    [InlineData(1)]
    [InlineData(23)]
    public void It_fits_the_terminal(int quarters)
    {
        var lines = Draw(English, Snapshot(quarters)).TrimEnd('\n').Split('\n');

        Assert.True(lines.Length < Height, $"{lines.Length} lines");
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= Width, line));
    }

    [Fact]
    public void Before_the_first_quarter_closes_it_says_so() =>
        Assert.Contains("nothing has been shipped yet", Draw(English, Snapshot(quarters: 0)), StringComparison.Ordinal);

    [Fact]
    public void A_notice_stands_above_the_last_known_state()
    {
        var lines = Draw(English, Snapshot(quarters: 2), "reconnecting").Split('\n');

        Assert.StartsWith("reconnecting", lines[0], StringComparison.Ordinal);
        Assert.Contains("2025Q3", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void As_lines_each_closed_quarter_and_each_item_of_news_is_written_once()
    {
        List<string> written = [];
        var lines = new WatchLines(English, written.Add);
        var first = Snapshot(quarters: 2);

        lines.Show(new WatchState(first, null));
        lines.Show(new WatchState(first, "reconnecting"));
        lines.Show(new WatchState(Snapshot(quarters: 3), null));

        Assert.Equal(
            ["2025Q1", "2025Q2", "2025Q3"],
            written.Where(line => line.Contains("NVIDIA: Units", StringComparison.Ordinal)).Select(line => line[..6]));
        Assert.Single(written, "reconnecting");
        Assert.Equal(written.Count, written.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(100)]
    public void A_bar_fills_its_columns_exactly(int columns)
    {
        var report = Snapshot(quarters: 5).Closed[^1].Report;

        Assert.All(ShareMeasure.All, measure =>
        {
            var bar = new Paragraph();
            StackedBar.Append(bar, measure, report, Opening.Roster, columns);
            Assert.Equal(columns, bar.Length);
        });
    }

    static string Draw(WatchText text, GameSnapshot game, string? notice = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer)
            });
        (console.Profile.Width, console.Profile.Height) = (Width, Height);
        console.Write(new WatchPicture(new WatchState(game, notice), text, Now));
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    static GameSnapshot Snapshot(int quarters)
    {
        var roster = Opening.Roster;
        var closed = Enumerable.Range(0, quarters).Select(number => new Contracts.ClosedQuarter(
            number, Opening.Start + number, Reports.Of(roster, Opening.Start, number), [],
            [
                new NewsItem(Opening.Start + number, NewsKind.GpuShortage, Amount: 0.12),
                new NewsItem(Opening.Start + number, NewsKind.ProgrammeSlips, roster.At(3), Amount: 2, Chip: new ChipName("Maia 200")),
            ]));
        return new GameSnapshot(
            new GameId("demo-1"), GameKind.Demonstration, Opening.Name, Opening.Title, roster, Lineup.Reference(Opening).Seats,
            GamePhase.Deciding,
            Opening.Start + quarters, Opening.Quarters, Opening.CalibratedThrough, quarters, 4, Now.AddSeconds(2.5), [roster.At(0)],
            new PublicView(), [.. closed], [], null);
    }
}
