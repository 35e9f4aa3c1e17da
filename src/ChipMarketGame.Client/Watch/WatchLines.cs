using ChipMarketGame.Contracts;

namespace ChipMarketGame.Client;

/// <summary>A game as plain lines: one for each closed quarter, one for each item of news, one whenever something is in the way.</summary>
internal sealed class WatchLines(WatchText text, Action<string> write)
{
    private GameSnapshot? _last;
    private string? _notice;

    public void Show(WatchState state)
    {
        if (state.Notice is { } notice && notice != _notice) { write(notice); }
        _notice = state.Notice;

        if (state.Game is not { } game || ReferenceEquals(game, _last)) { return; }

        var shown = _last?.Id == game.Id ? _last.ClosedQuarters : 0;
        if (_last?.Id != game.Id) { write($"{text.Of(game.Title)} · {game.Id}"); }
        _last = game;
        foreach (var closed in game.Closed.Where(closed => closed.Number >= shown)) { Write(game, closed); }
    }

    private void Write(GameSnapshot game, ClosedQuarter closed)
    {
        var report = closed.Report;
        var shares = ShareMeasure.All.Select(measure => $"{text[measure.Name]} {text.Percent.Show(measure.Split(report).Gpu)}");
        write($"{closed.Quarter}  {text.NameOf(game.Roster[game.Roster.GpuMaker])}: {string.Join(", ", shares)}; " +
            $"{string.Join("; ", WatchFigures.Of(report, text))}");
        foreach (var item in closed.News) { write($"{closed.Quarter}  {NewsText.Sentence(item, game.Roster, text.Culture)}"); }
    }
}
