using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>
/// One game: the only door to the rules. Hand in sheets, close the quarter, read views. Not safe for concurrent use: one owner.
/// </summary>
public sealed class Game
{
    /// <summary>Version of the rules: raised by every change that alters a state hash.</summary>
    public const int RulesVersion = 2;

    private readonly World _world;
    private readonly SheetDesk _desk;
    private GameViews? _views;
    private int _viewsWritten = -1;

    private Game(Scenario scenario, LuckMode luck)
    {
        _world = new World(scenario, luck);
        _desk = new SheetDesk(_world);
    }

    public Scenario Scenario => _world.Scenario;

    public ulong Seed => _world.Seed;

    /// <summary>The quarter being decided.</summary>
    public CalendarQuarter Quarter => _world.Quarter;

    /// <summary>Its number, from 0.</summary>
    public int Turn => _world.Turn;

    /// <summary>Whether the last quarter is closed.</summary>
    public bool Ended => _world.Turn >= Scenario.Quarters;

    /// <summary>All news so far, oldest first.</summary>
    public IReadOnlyList<NewsItem> News => _world.News;

    /// <summary>The truth, for tests of the rules.</summary>
    internal World World => _world;

    /// <summary>The views of this quarter in memory that the next quarter overwrites: for bulk play.</summary>
    public GameViews Views
    {
        get
        {
            _views ??= new GameViews(_world);
            if (_viewsWritten != Turn) { ViewWriter.Write(_world, _views); }
            _viewsWritten = Turn;
            return _views;
        }
    }

    /// <summary>A new game in its first quarter.</summary>
    public static Game Open(Scenario scenario, ulong seed, LuckMode luck = LuckMode.Drawn)
    {
        var game = new Game(scenario, luck);
        game.Restart(seed);
        return game;
    }

    /// <summary>Starts over with another seed in the same memory, for bulk play.</summary>
    public void Restart(ulong seed)
    {
        Opening.Set(_world, seed);
        _desk.Clear();
        _viewsWritten = -1;
    }

    /// <summary>The views of this quarter in memory of their own, which nobody changes any more.</summary>
    public GameViews FreshViews()
    {
        var views = new GameViews(_world);
        ViewWriter.Write(_world, views);
        views.Keep();
        return views;
    }

    /// <summary>Hands in a sheet. Lines out of range keep their standing value and are returned as refusals; the rest counts.</summary>
    /// <exception cref="ArgumentException">The seat is of another role.</exception>
    public IReadOnlyList<Refusal> HandIn<TSheet>(
        Company seat, in TSheet sheet, SheetOrigin origin = SheetOrigin.Decided, string? reason = null)
        where TSheet : struct, ISheet => _desk.Take(seat, sheet, origin, reason);

    /// <summary>Hands in a sheet of whichever role.</summary>
    /// <inheritdoc cref="HandIn{TSheet}(Company, in TSheet, SheetOrigin, string?)"/>
    public IReadOnlyList<Refusal> HandIn(
        Company seat, ISheet sheet, SheetOrigin origin = SheetOrigin.Decided, string? reason = null) =>
        _desk.Take(seat, sheet, origin, reason);

    /// <summary>Hands in some lines by name, as JSON; lines left out keep their standing value.</summary>
    public IReadOnlyList<Refusal> HandIn(
        Company seat, JsonElement lines, SheetOrigin origin = SheetOrigin.HandedIn, string? reason = null) =>
        _desk.Take(seat, lines, origin, reason);

    /// <summary>Hands in a sheet that <see cref="Fill(Company, JsonElement, SheetOrigin)"/> made in this quarter.</summary>
    public void HandIn(SealedSheet filled) => _desk.Take(filled);

    /// <summary>Hands in a sheet of a recording in another course of the game: the rules check it anew.</summary>
    public IReadOnlyList<Refusal> HandInAnew(SealedSheet recorded) => _desk.TakeAnew(recorded);

    /// <summary>
    /// The whole sheet that these lines make with the standing ones, and the lines that were refused; it is not handed in.
    /// </summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(Company seat, JsonElement lines, SheetOrigin origin) =>
        _desk.Fill(seat, lines, origin);

    /// <summary>
    /// The whole sheet that these lines make when they are laid over another one, and the lines that were refused; it is not handed in.
    /// </summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(SealedSheet over, JsonElement lines, SheetOrigin origin) =>
        _desk.Fill(over, lines, origin);

    /// <summary>The seat plays its standing orders, for this reason.</summary>
    public void StandBy(Company seat, string reason) => _desk.StandBy(seat, reason);

    /// <summary>Resolves the quarter. Seats that handed nothing in play their standing orders. Allocates nothing after warm-up.</summary>
    public void Play()
    {
        if (Ended) { throw new InvalidOperationException($"the game ended with {Scenario.Start + (Scenario.Quarters - 1)}"); }
        _desk.Seal();
        Core.Quarter.Play(_world);
        _desk.Clear();
    }

    /// <summary>Resolves the quarter and returns the event for the journal.</summary>
    public QuarterClosed Close()
    {
        var quarter = Quarter;
        var sheets = _desk.Record();
        Play();
        BooksCheck.AssertAgrees(_world);
        return new QuarterClosed(quarter, sheets, StateHash());
    }

    /// <summary>Plays a recorded quarter.</summary>
    /// <exception cref="ReplayMismatchException">The quarter or the state afterwards is not the recorded one.</exception>
    public void Apply(QuarterClosed closed)
    {
        if (closed.Quarter != Quarter) { throw new ReplayMismatchException(Quarter, $"that {closed.Quarter} follows", Quarter.ToString()); }
        foreach (var sheet in closed.Sheets) { _desk.Take(sheet); }
        Play();
        var hash = StateHash();
        if (hash != closed.StateHash) { throw new ReplayMismatchException(closed.Quarter, closed.StateHash, hash); }
    }

    /// <summary>Everything about the quarter closed last, secrets included: for files, researchers, instructors.</summary>
    public QuarterBook Book() => BookWriter.Write(_world);

    /// <summary>Net present value of each seat, in seat order.</summary>
    public ImmutableArray<SeatScore> Scores() =>
        [.. Enumerable.Range(0, Scenario.Roster.Seats).Select(seat => Score(Scenario.Roster.At(seat)))];

    /// <summary>Net present value of one seat, terminal value included.</summary>
    public SeatScore Score(Company seat) => Core.Score.Of(_world, seat);

    /// <summary>Hash of the whole state, hexadecimal SHA-256.</summary>
    public string StateHash() => _world.Hash();
}
