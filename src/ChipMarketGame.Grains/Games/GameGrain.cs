using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Utilities;

namespace ChipMarketGame.Grains;

/// <summary>
/// One game: asks the core, writes the journal, and only then believes it. Reads are served between the steps of a turn from what
/// was last committed. If anything goes wrong in a turn, memory is given up and the journal tells where to go on.
/// </summary>
internal sealed class GameGrain(GameJournal journal, RequestCheck check, IOptions<GameOptions> options, TimeProvider clock, GameMeters meters, ILogger<GameGrain> log)
    : Grain, IGameGrain, ISeatGrain, IInstructorGrain
{
    private static readonly TimeSpan Subscription = TimeSpan.FromMinutes(1);

    /// <summary>How long a game at full speed plays before other requests get their turn.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest a timer is set for; then it looks again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly SeatProblem NoClass = new(SeatFault.NotFound, "There is no such class.");

    private readonly ObserverManager<IGameWatcher> _watchers = new(Subscription, log);
    private LiveGame? _game;

    /// <summary>Why this program cannot read the game that the journal has; null if it can.</summary>
    private string? _unreadable;
    private Table? _table;
    private IGrainTimer? _turns;

    private GameId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            _game = await Journals.Reach(() => Recall.Game(journal, Id, cancellationToken));
        }
        catch (GameUnreadableException foreign)
        {
            _unreadable = foreign.Message;
        }

        if ((_unreadable ?? _game?.Now.Alarm) is { } alarm)
        {
            Log.Quarantined(log, Id, alarm);
            meters.Unplayable();
        }

        Play();
    }

    public async ValueTask<OpenAnswer> Open(GameRequest request)
    {
        var (wanted, problems) = check.Of(Id, request);
        if (wanted is null) { return new OpenAnswer(problems); }
        try
        {
            var version = await Journals.Reach(() => journal.Begin(wanted));
            if (_game is null)
            {
                _game = new LiveGame(wanted, version);
                Log.Opened(log, Id, wanted.Scenario.Name);
                Play();
            }

            return new OpenAnswer(_game.Now);
        }
        catch (JournalRefusedException)
        {
            return new OpenAnswer(new RequestProblem("id", $"There is another game {Id} already; choose another name."));
        }
    }

    public ValueTask<GameSnapshot?> Snapshot(int from) =>
        _unreadable is null ? new(_game?.Since(from)) : throw new GameUnreadableException(_unreadable);

    public ValueTask Watch(IGameWatcher watcher)
    {
        _watchers.Subscribe(watcher, watcher);
        return ValueTask.CompletedTask;
    }

    public ValueTask Unwatch(IGameWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        return ValueTask.CompletedTask;
    }

    // Being called is enough, since activation goes on where the journal ends; unless the opening came after the activation.
    public ValueTask Continue()
    {
        if (_game is null && _unreadable is null) { DeactivateOnIdle(); }
        return ValueTask.CompletedTask;
    }

    public async ValueTask<SeatAnswer<SeatSight>> Claim(SeatClaim claim)
    {
        var problem = await Do((game, book) => SeatDesk.Claim(game, book, claim));
        return problem is null ? Sight(claim.Token, 0) : problem;
    }

    public ValueTask<SeatAnswer<SeatSight>> Look(string token, int from) => new(Sight(token, from));

    public async ValueTask<SeatAnswer<SealedSheet>> Advise(string token)
    {
        if (_game is not { Class: { } book } game) { return NoClass; }
        if (book.Of(token) is not { } seat) { return SeatDesk.NotYours; }
        if (game.Now.Phase.IsOver()) { return new SeatProblem(SeatFault.Untimely, "The game is over."); }
        return await (_table ??= new Table(GrainFactory, Id, game.Now.Roster, log)).Advise(game, seat.Seat, options.Value.DecisionTime);
    }

    public ValueTask<SeatAnswer<SheetReceipt>> Draft(string token, SheetOrder order) => Sheet(token, order, SeatDesk.Draft);

    public ValueTask<SeatAnswer<SheetReceipt>> Submit(string token, SheetOrder order) => Sheet(token, order, SeatDesk.Submit);

    public ValueTask<SeatAnswer<SheetReceipt>> Withdraw(string token, SheetOrder order) => Sheet(token, order, SeatDesk.Withdraw);

    public async ValueTask<SeatAnswer<SeatSight>> Leave(string token)
    {
        var last = Sight(token, int.MaxValue);
        return await Do((_, book) => SeatDesk.Leave(book, token)) is { } problem ? problem : last;
    }

    public ValueTask<SeatAnswer<ClassBoard>> Board(string token, int from) => new(BoardFor(token, from));

    public async ValueTask<SeatAnswer<ClassBoard>> Order(string token, string command, ClassOrder order)
    {
        if (_game?.Class is { } known && !InstructorDesk.Knows(known, token)) { return InstructorDesk.NotYours; }
        var problem = await Do((game, book) => InstructorDesk.Decide(game, book, command, order, clock.GetUtcNow()), order is ClassOrder.Branch branch ? () => Branch(branch) : null);
        return problem is null ? BoardFor(token, 0) : problem;
    }

    private async ValueTask<SeatAnswer<SheetReceipt>> Sheet(string token, SheetOrder order, Func<LiveGame, ClassBook, string, SheetOrder, Decision> decide)
    {
        if (await Do((game, book) => decide(game, book, token, order)) is { } problem)
        {
            meters.Refused(problem.Fault);
            return problem;
        }

        meters.Acknowledged();
        var book = _game!.Class!;
        return book.Done(SeatDesk.CommandOf(book.Of(token)!, order))!.Value.Receipt!;
    }

    private SeatAnswer<SeatSight> Sight(string token, int from)
    {
        if (_game is not { Class: { } book } game) { return NoClass; }
        if (book.Of(token) is not { } seat) { return SeatDesk.NotYours; }
        seat.LastSeen = clock.GetUtcNow();
        return game.Sight(seat, from);
    }

    private SeatAnswer<ClassBoard> BoardFor(string token, int from)
    {
        if (_game is not { Class: { } book } game) { return NoClass; }
        return InstructorDesk.Knows(book, token) ? new ClassBoard(book.Terms.Code, game.Since(from), [.. book.Seats.Select(seat => seat.Progress)]) : InstructorDesk.NotYours;
    }

    /// <summary>Does what a command leads to: the journal first, then memory, then those who watch.</summary>
    /// <param name="before">What else has to be in the journal first, or why it cannot be.</param>
    /// <returns>Why nothing was done; null if it is done, now or before.</returns>
    private async ValueTask<SeatProblem?> Do(Func<LiveGame, ClassBook, Decision> decide, Func<Task<SeatProblem?>>? before = null)
    {
        if (_game is not { Class: { } book } game) { return NoClass; }
        var decision = decide(game, book);
        if (decision.Problem is { } problem) { return problem; }
        try
        {
            if (before is not null && await before() is { } refused) { return refused; }
            if (decision.Events.IsEmpty)
            {
                meters.CameAgain();
                return null;
            }

            game.Commit(decision.Events, await journal.Append(game, decision.Events, decision.Command), decision.Command);
        }
        catch (Exception failure)
        {
            Log.CommandFailed(log, failure, Id);
            DeactivateOnIdle();
            throw new GameUnavailableException("The journal could not be reached, and whether it has the command is not known: send it again with the same id.");
        }

        _watchers.Notify(watcher => watcher.ClassChanged(Id));
        Ring();
        return null;
    }

    /// <summary>Looks at once whether the quarter has to wait any longer.</summary>
    private void Ring()
    {
        if (_turns is null) { Play(); }
        else if (_game!.Now.Phase == GamePhase.Deciding) { _turns.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan); }
    }

    /// <summary>Begins the game in which the class goes on.</summary>
    private async Task<SeatProblem?> Branch(ClassOrder.Branch branch)
    {
        var holders = _game!.Class!.Seats.SelectMany(seat => seat.Holders.Select(holder => new SeatTaken(seat.Seat, holder.Name, holder.TokenHash)));
        try
        {
            await journal.Branch(Id, branch.Into, branch.Quarter, holders);
        }
        catch (JournalRefusedException)
        {
            return new SeatProblem(SeatFault.Conflict, $"There is another game {branch.Into} already; choose another name.");
        }

        await GrainFactory.Game(branch.Into).Continue();
        return null;
    }

    private void Play()
    {
        if (_game is not { Now.Phase: GamePhase.Deciding } game) { return; }
        _table ??= new Table(GrainFactory, Id, game.Now.Roster, log);
        _turns = this.RegisterGrainTimer(PlayTurns, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    /// <summary>Plays as far as the pace allows now, and sets the timer for the rest.</summary>
    private async Task PlayTurns(CancellationToken stopping)
    {
        var (game, began, wait) = (_game!, clock.GetTimestamp(), (TimeSpan?)TimeSpan.Zero);
        try
        {
            do
            {
                if (!game.IsOpen) { await OpenQuarter(game); }
                await Collect(game, stopping);
                wait = game.Wait(clock.GetUtcNow());
                if (wait != TimeSpan.Zero) { break; }
                await CloseQuarter(game);
            }
            while (game.Now.Phase == GamePhase.Deciding && clock.GetElapsedTime(began) < Slice);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, failure, Id, game.Now.Quarter);
            DeactivateOnIdle();
            throw;
        }

        if (game.Now.Phase == GamePhase.Ended) { _turns!.Dispose(); }
        else { _turns!.Change(Shorter(wait ?? LongestWait), Timeout.InfiniteTimeSpan); }
    }

    /// <summary>Opens the sheets. In a class the journal keeps the deadline, which therefore outlives this activation.</summary>
    private async Task OpenQuarter(LiveGame game)
    {
        if (game.Class is { } book)
        {
            if (book.Clock?.Quarter != game.Now.Quarter) { await SetClock(game, book); }
            game.Open(book.Clock!.Deadline);
        }
        else
        {
            game.Open(clock.GetUtcNow() + (game.Pace > TimeSpan.Zero ? game.Pace : options.Value.DecisionTime));
        }

        _watchers.Notify(watcher => watcher.QuarterOpened(new QuarterOpenedNotice(Id, game.Now.Quarter, game.Now.Deadline)));
    }

    private async Task SetClock(LiveGame game, ClassBook book)
    {
        ImmutableArray<GameEvent> set = [game.Clock(book, clock.GetUtcNow())];
        var command = $"clock:q{game.Now.ClosedQuarters}";
        game.Commit(set, await journal.Append(game, set, command), command);
    }

    /// <summary>Collects the sheets of the companies that strategies play.</summary>
    private async Task Collect(LiveGame game, CancellationToken stopping)
    {
        using var bell = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        bell.CancelAfter(options.Value.DecisionTime);
        var asked = await _table!.Collect(game, bell.Token, stopping);
        stopping.ThrowIfCancellationRequested();
        if (asked && game.Class is not null) { _watchers.Notify(watcher => watcher.ClassChanged(Id)); }
    }

    private async Task CloseQuarter(LiveGame game)
    {
        var (began, deadline) = (clock.GetTimestamp(), game.Now.Deadline);
        var happened = game.Close();
        game.Commit(happened, await journal.Close(game, happened));
        meters.Closed(clock.GetElapsedTime(began), clock.GetUtcNow() - deadline);
        _watchers.Notify(watcher => watcher.QuarterClosed(new QuarterClosedNotice(Id, game.Now.Closed[^1], game.Now.Phase)));
        if (game.Now.Phase == GamePhase.Ended) { Log.Ended(log, Id, game.Now.ClosedQuarters); }
    }

    private static TimeSpan Shorter(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;
}
