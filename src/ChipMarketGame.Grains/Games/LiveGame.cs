using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// A game in its grain's memory: the engine, and what the public was last told. The engine runs ahead by one quarter while the
/// journal is being written; <see cref="Now"/> never does.
/// </summary>
internal sealed class LiveGame
{
    private readonly Game _game;
    private int _newsTold;

    /// <param name="version">Of the journal after the opening.</param>
    public LiveGame(OpeningOfGame game, long version)
    {
        var (scenario, opening) = (game.Scenario, game.Opening);
        _game = Game.Open(scenario, opening.Seed, opening.Luck);
        Version = version;
        Pace = TimeSpan.FromSeconds(opening.SecondsPerQuarter);
        Views = _game.FreshViews();
        Now = new GameSnapshot(
            game.Id, game.Kind, scenario.Name, scenario.Title, scenario.Roster, opening.Controllers, GamePhase.Deciding, _game.Quarter, scenario.Quarters, scenario.CalibratedThrough,
            0, opening.SecondsPerQuarter, null, [], Views.Public, [], [], null);
    }

    /// <summary>Time a quarter takes; 0 is as fast as possible.</summary>
    public TimeSpan Pace { get; }

    /// <summary>Version of the journal that this state stands on.</summary>
    public long Version { get; private set; }

    /// <summary>The views of the quarter being decided.</summary>
    public GameViews Views { get; private set; }

    /// <summary>What the public may know: committed, but for who has decided.</summary>
    public GameSnapshot Now { get; private set; }

    public GameSnapshot Since(int quarter) =>
        quarter <= 0 ? Now : Now with { Closed = Now.Closed[Math.Min(quarter, Now.Closed.Length)..] };

    public void Open(DateTimeOffset deadline) => Now = Now with { Deadline = deadline, Decided = [] };

    public void HandIn(Company seat, HyperscalerSheet sheet)
    {
        _game.HandIn(seat, sheet);
        Decided(seat);
    }

    public void HandIn(Company seat, DesignerSheet sheet)
    {
        _game.HandIn(seat, sheet);
        Decided(seat);
    }

    public void HandIn(Company seat, NvidiaSheet sheet)
    {
        _game.HandIn(seat, sheet);
        Decided(seat);
    }

    public void StandBy(Company seat, string reason) => _game.StandBy(seat, reason);

    /// <summary>Resolves the quarter. The public hears of it with <see cref="Commit"/>.</summary>
    /// <returns>What happened, for the journal: the quarter and, after the last, the end.</returns>
    public ImmutableArray<GameEvent> Close()
    {
        var closed = _game.Close();
        return _game.Ended ? [closed, new GameEnded(_game.Scores())] : [closed];
    }

    /// <summary>The journal has it: now it is true.</summary>
    public void Commit(ImmutableArray<GameEvent> happened, long version)
    {
        foreach (var each in happened)
        {
            Tell(each);
        }

        Version = version;
    }

    /// <summary>Plays what the journal says.</summary>
    /// <exception cref="ReplayMismatchException">The state afterwards is not the recorded one.</exception>
    public void Apply(GameEvent happened, long version)
    {
        if (happened is QuarterClosed closed) { _game.Apply(closed); }
        Tell(happened);
        Version = version;
    }

    /// <summary>The journal and the rules part here: readable, alarmed, never repaired.</summary>
    public void Quarantine(string alarm) => Now = Now with { Phase = GamePhase.Quarantined, Alarm = alarm, Deadline = null };

    private void Decided(Company seat) => Now = Now with { Decided = Now.Decided.Add(seat) };

    private void Tell(GameEvent happened) => Now = happened switch
    {
        QuarterClosed closed => Closed(closed),
        GameEnded ended => Now with { Phase = GamePhase.Ended, Scores = ended.Scores },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "a game does not open twice"),
    };

    private GameSnapshot Closed(QuarterClosed closed)
    {
        Views = _game.FreshViews();
        var told = Views.Public;
        ImmutableArray<SeatTurn> turns = [.. closed.Sheets.Select(sheet => new SeatTurn(sheet.Seat, sheet.Origin, sheet.Reason))];
        ImmutableArray<NewsItem> news = [.. _game.News.Skip(_newsTold)];
        _newsTold = _game.News.Count;
        return Now with
        {
            Quarter = _game.Quarter,
            ClosedQuarters = Now.ClosedQuarters + 1,
            Deadline = null,
            Decided = [],
            Public = told,
            Closed = Now.Closed.Add(new ClosedQuarter(Now.ClosedQuarters, closed.Quarter, told.LastQuarter, turns, news)),
        };
    }
}
