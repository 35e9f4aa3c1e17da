using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChipMarketGame.Client;

/// <summary>One picture of a game, as large as the terminal allows.</summary>
internal sealed class WatchPicture(WatchState state, WatchText text, DateTimeOffset now) : Renderable
{
    private const int LabelColumns = 10, FigureColumns = 34, FixedLines = 18, LeastHeight = 24, MostNews = 6;
    private static readonly ShareMeasure Value = ShareMeasure.All[^1];

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var height = Math.Max(LeastHeight, options.Height ?? options.ConsoleSize.Height);
        return ((IRenderable)new Rows(Lines(maxWidth, height))).Render(options, maxWidth);
    }

    private IEnumerable<IRenderable> Lines(int width, int height)
    {
        if (state.Notice is { } notice) { yield return new Text(notice, new Style(Color.Yellow)); }
        if (state.Game is not { } game) { yield break; }

        yield return Head(game);
        yield return Text.Empty;
        if (game.Closed.IsEmpty)
        {
            yield return new Text(text["NothingClosed"]);
            yield break;
        }

        var last = game.Closed[^1].Report;
        var columns = Math.Clamp(width - LabelColumns - FigureColumns, 20, 100);
        yield return Title(text.Say("Shares", last.Quarter));
        foreach (var measure in ShareMeasure.All) { yield return Bar(text[measure.Name], measure, last, game.Roster, columns); }
        yield return Legend(game.Roster);
        yield return Text.Empty;
        yield return new Text(string.Join(" · ", WatchFigures.Of(last, text))) { Overflow = Overflow.Fold };
        yield return Text.Empty;

        var news = game.Closed.Reverse().SelectMany(closed => closed.News.Reverse()).Take(MostNews).ToArray();
        yield return Title(text["History"]);
        foreach (var closed in game.Closed.TakeLast(Math.Max(3, height - FixedLines - news.Length)))
        {
            yield return Bar(closed.Quarter.ToString(), Value, closed.Report, game.Roster, columns);
        }
        yield return Text.Empty;
        yield return Title(text["News"]);
        if (news.Length == 0) { yield return new Text(text["NoNews"]); }
        foreach (var item in news)
        {
            yield return new Text($"{item.Quarter}  {NewsText.Sentence(item, game.Roster, text.Culture)}") { Overflow = Overflow.Ellipsis };
        }
    }

    private Text Head(GameSnapshot game)
    {
        var turn = game.Phase switch
        {
            GamePhase.Ended => text.Say("Ended", game.ClosedQuarters),
            GamePhase.Quarantined => text.Say("Quarantined", game.Alarm ?? ""),
            _ => text.Say("Turn", game.Quarter, game.ClosedQuarters + 1, game.Quarters),
        };
        var clock = game is { Phase: GamePhase.Deciding, SecondsPerQuarter: > 0, Deadline: { } deadline }
            ? $" · {text.Say("Countdown", Math.Max(0, (int)Math.Ceiling((deadline - now).TotalSeconds)))} · " +
                $"{text.Say("Decided", game.Decided.Length, game.Controllers.Length)}"
            : "";
        return new Text($"{text.Of(game.Title)} ({game.Id}) · {turn}{clock}", new Style(decoration: Decoration.Bold));
    }

    private static Text Title(string title) => new(title, new Style(decoration: Decoration.Underline));

    private Paragraph Bar(string label, ShareMeasure measure, QuarterReport report, Roster roster, int columns)
    {
        var line = new Paragraph { Overflow = Overflow.Crop };
        line.Append(label + new string(' ', Math.Max(1, LabelColumns - Cells(label))));
        StackedBar.Append(line, measure, report, roster, columns);
        var split = measure.Split(report);
        line.Append(
            $" {text.NameOf(roster[roster.GpuMaker])} {text.Percent.Show(split.Gpu)}, {text["Asic"]} {text.Percent.Show(split.Asic)}");
        return line;
    }

    private Paragraph Legend(Roster roster)
    {
        var line = new Paragraph();
        line.Append(new string(' ', LabelColumns));
        foreach (var (owner, place) in ShareMeasure.Owners(roster).Select((owner, place) => (owner, place)))
        {
            line.Append(new string(StackedBar.Filling(place), 2), StackedBar.StyleOf(roster, owner));
            line.Append($" {text.NameOfSource(roster, owner)}  ");
        }

        return line;
    }

    /// <summary>Columns that a label takes: a Chinese character takes two.</summary>
    private static int Cells(string label) =>
        label.EnumerateRunes().Sum(rune => CharUnicodeInfo.GetUnicodeCategory(rune.Value) == UnicodeCategory.OtherLetter ? 2 : 1);
}
