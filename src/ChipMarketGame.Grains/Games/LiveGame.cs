using System.Collections.Immutable;
using System.Text.Json;
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
    private readonly List<(ImmutableArray<SealedSheet> Sheets, ImmutableArray<SeatAccounts> Books)> _closed = [];
    private int _newsTold;

    /// <param name="version">Of the journal after the opening.</param>
    public LiveGame(OpeningOfGame game, long version)
    {
        var (scenario, opening) = (game.Scenario, game.Opening);
        _game = Game.Open(scenario, opening.Seed, opening.Luck);
        Version = version;
        Pace = TimeSpan.FromSeconds(opening.SecondsPerQuarter);
        Views = _game.FreshViews();
        Class = opening.Class is { } terms ? new ClassBook(terms, scenario.Roster) : null;
        Now = new GameSnapshot(
            game.Id, game.Kind, scenario.Name, scenario.Title, scenario.Roster, opening.Controllers,
            Class is null ? GamePhase.Deciding : GamePhase.Lobby,
            _game.Quarter, scenario.Quarters, scenario.CalibratedThrough, 0, opening.SecondsPerQuarter, null, [], Views.Public, [], [],
            null, Class?.State);
    }

    /// <summary>Time a quarter takes; 0 is as fast as possible.</summary>
    public TimeSpan Pace { get; }

    /// <summary>The class that plays; null where strategies play alone.</summary>
    public ClassBook? Class { get; }

    /// <summary>Version of the journal that this state stands on.</summary>
    public long Version { get; private set; }

    /// <summary>The views of the quarter being decided.</summary>
    public GameViews Views { get; private set; }

    /// <summary>What the public may know: committed, but for who has decided.</summary>
    public GameSnapshot Now { get; private set; }

    public GameSnapshot Since(int quarter) =>
        quarter <= 0 ? Now : Now with { Closed = Now.Closed[Math.Min(quarter, Now.Closed.Length)..] };

    /// <summary>Whether the sheets of the quarter are open.</summary>
    public bool IsOpen { get; private set; }

    /// <param name="deadline">When the quarter is due to close; null if it has no limit.</param>
    public void Open(DateTimeOffset? deadline) => (IsOpen, Now) = (true, Now with { Deadline = deadline });

    /// <summary>How long the quarter waits from now; null until something happens.</summary>
    public TimeSpan? Wait(DateTimeOffset now) => Class switch
    {
        null => Pace == TimeSpan.Zero ? TimeSpan.Zero : Until(Now.Deadline!.Value, now),
        { MovedTo: not null } or { Clock.SecondsLeft: not null } => null,
        { AllIn: true } => TimeSpan.Zero,
        { Clock.Deadline: { } deadline } => Until(deadline, now),
        _ => null,
    };

    /// <summary>Whether nothing happens in the game until somebody comes: it waits for people without a limit, or is over.</summary>
    public bool Rests(DateTimeOffset now) => Now.Phase != GamePhase.Deciding || (Class?.Clock?.Quarter == Now.Quarter && Wait(now) is null);

    /// <summary>The clock with which a quarter of a class opens.</summary>
    public ClockSet Clock(ClassBook book, DateTimeOffset now) => book.Terms.StepByStep || Now.PracticeIsOver
        ? new ClockSet(Now.Quarter, null, Pace.TotalSeconds, now)
        : new ClockSet(Now.Quarter, Pace > TimeSpan.Zero ? now + Pace : null, Opened: now);

    /// <summary>Whether the strategy of a seat has to decide for it now.</summary>
    public bool IsPlayedByStrategy(Company seat) => Class?.Of(seat) is not { IsPlayedByPeople: true };

    /// <inheritdoc cref="Game.Fill"/>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(Company seat, JsonElement lines, SheetOrigin origin) =>
        _game.Fill(seat, lines, origin);

    /// <summary>All that the holder of a seat may know, with closed quarters from a number on.</summary>
    public SeatSight Sight(SeatRecord seat, int from)
    {
        var company = seat.Seat;
        return new SeatSight(
            company, Since(from), seat.Presence.Holders, seat.Autopilot,
            seat.Draft, seat.Submitted,
            [.. _closed.Skip(from).Select(quarter => quarter.Sheets[company.Index])],
            [.. _closed.Skip(from).Select(quarter => quarter.Books[company.Index])]) { View = Views.Of(company) };
    }

    public void HandIn(Company seat, ISheet sheet)
    {
        _game.HandIn(seat, sheet);
        Decided(seat);
    }

    public void StandBy(Company seat, string reason) => _game.StandBy(seat, reason);

    /// <summary>Resolves the quarter. The public hears of it with <see cref="Commit"/>.</summary>
    /// <returns>What happened, for the journal: the quarter and, after the last, the end.</returns>
    public ImmutableArray<GameEvent> Close()
    {
        foreach (var seat in Class?.Seats.Where(seat => seat.IsPlayedByPeople) ?? [])
        {
            if (seat.Sheet is { } sheet) { _game.HandIn(sheet); } else { _game.StandBy(seat.Seat, "Nobody handed in a sheet."); }
        }

        var closed = _game.Close();
        return _game.Ended ? [closed, new GameEnded(_game.Scores())] : [closed];
    }

    /// <summary>The journal has it: now it is true.</summary>
    /// <param name="version">Of the journal after the last of them.</param>
    /// <param name="command">Id of the first of them.</param>
    public void Commit(ImmutableArray<GameEvent> happened, long version, string? command = null)
    {
        for (var i = 0; i < happened.Length; i++)
        {
            Tell(happened[i], version - happened.Length + 1 + i, i == 0 ? command : null);
        }

        Version = version;
    }

    /// <summary>Plays what the journal says.</summary>
    /// <exception cref="ReplayMismatchException">The state afterwards is not the recorded one.</exception>
    public void Apply(GameEvent happened, long version, string? command)
    {
        if (happened is QuarterClosed closed) { _game.Apply(closed); }
        Tell(happened, version, command);
        Version = version;
    }

    /// <summary>Forgets names and messages that are erased; whether anybody was told any of them.</summary>
    public bool Forget(IEnumerable<string> erased)
    {
        if (Class?.Forget(erased) != true) { return false; }
        Now = Now with { Class = Class.State };
        return true;
    }

    /// <summary>The journal and the rules part here: readable, alarmed, never repaired.</summary>
    public void Quarantine(string alarm) => Now = Now with { Phase = GamePhase.Quarantined, Alarm = alarm, Deadline = null };

    private static TimeSpan Until(DateTimeOffset deadline, DateTimeOffset now) => deadline > now ? deadline - now : TimeSpan.Zero;

    /// <summary>Counts a seat once, also when a strategy decides for one whose people had handed in.</summary>
    private void Decided(Company seat)
    {
        if (!Now.Decided.Contains(seat)) { Now = Now with { Decided = Now.Decided.Add(seat) }; }
    }

    private void Tell(GameEvent happened, long version, string? command)
    {
        if (happened is QuarterClosed closed) { Now = Closed(closed); }
        if (happened is GameEnded ended) { Now = Now with { Phase = GamePhase.Ended, Scores = ended.Scores }; }
        else if (Class is not null) { TellClass(happened, version, command); }
    }

    private void TellClass(GameEvent happened, long version, string? command)
    {
        Class!.Apply(happened, version, command);
        if (happened is ClockSet or QuarterClosed && Now.Phase == GamePhase.Lobby) { Now = Now with { Phase = GamePhase.Deciding }; }
        if (happened is ClassMoved) { Now = Now with { Phase = GamePhase.Ended, Deadline = null }; }
        if (happened is ClockSet clock && clock.Quarter == Now.Quarter) { Now = Now with { Deadline = clock.Deadline }; }
        ImmutableArray<Company> people = [.. Class.Seats.Where(seat => seat.IsPlayedByPeople).Select(seat => seat.Seat)];
        ImmutableArray<Company> handedIn = [.. Class.Seats.Where(seat => seat.Submitted is not null).Select(seat => seat.Seat)];
        Now = Now with { Class = Class.State, Decided = [.. Now.Decided.Except(people).Union(handedIn).OrderBy(seat => seat.Index)] };
    }

    private GameSnapshot Closed(QuarterClosed closed)
    {
        Views = _game.FreshViews();
        IsOpen = false;
        if (Class is not null) { _closed.Add((closed.Sheets, Accounts())); }
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

    private ImmutableArray<SeatAccounts> Accounts() => [.. Views.Seats.Select(view => view.Accounts)];
}
