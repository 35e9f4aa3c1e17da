using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Utilities;

namespace ChipMarketGame.Grains;

/// <summary>
/// One game. Reads are served between the steps of a turn from what was last committed. If anything goes wrong in a turn or a command,
/// memory is given up and the journal tells where to go on.
/// </summary>
internal sealed class GameGrain(
    GameJournal journal, GameOpener opener, ISignIns signIns, IOperatorKey operatorKey, IOptions<GameOptions> options, TimeProvider clock,
    GameMeters meters, Lookout lookout, FailingGames failing, ILogger<GameGrain> log)
    : Grain, IGameGrain, ISeatGrain, IInstructorGrain, IIncomingGrainCallFilter
{
    private static readonly TimeSpan Subscription = TimeSpan.FromMinutes(1);

    /// <summary>Longest a timer is set for; then it looks again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly SeatProblem NoClass = new(SeatFault.NotFound, "There is no such class.");

    private readonly ObserverManager<IGameWatcher> _watchers = new(Subscription, log);

    /// <summary>Why this program cannot read the game that the journal has; null if it can.</summary>
    private string? _unreadable;

    /// <summary>Whether this program failed over what the journal has.</summary>
    private bool _failed;

    /// <summary>Whether anybody but the sweep has asked for this game since it was read.</summary>
    private bool _wanted;
    private LiveGame? _game;
    private Turns? _turns;
    private ClassOffice? _class;
    private IGrainTimer? _timer;
    private Freshness? _fresh;
    private Lookout.Seen? _seen;

    private GameId Id => new(this.GetPrimaryKeyString());

    private Freshness Fresh => _fresh ??= new Freshness(journal, Id, () => _game, DeactivateOnIdle, ClassChanged, log);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await Journals.Reach(() => Recall.Game(journal, Id, cancellationToken)) is { } game) { Host(game); }
        }
        catch (GameUnreadableException foreign)
        {
            _unreadable = foreign.Message;
        }
        catch (Exception fault) when (!Outage.Is(fault))
        {
            // Thrown from here, it would look like an outage to whoever asks.
            Log.Unread(log, fault, Id);
            failing.Note(Id);
            _failed = true;
        }

        if ((_unreadable ?? _game?.Now.Alarm) is { } alarm)
        {
            Log.Quarantined(log, Id, alarm);
            meters.Unplayable();
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_seen is not null) { lookout.Leave(Id, _seen); }
        return Task.CompletedTask;
    }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (_failed)
        {
            DeactivateOnIdle();
            throw new GameFaultException();
        }

        if (!_wanted && context.MethodName is not (nameof(Continue) or nameof(Rouse)))
        {
            _wanted = true;
            if (_game is not null) { Ring(); }
        }

        return context.Invoke();
    }

    public async ValueTask<OpenAnswer> Open(GameRequest request, string key) =>
        await Open(await opener.Of(Id, request, key, _game is null));

    public async ValueTask<OpenAnswer> OpenAlone(SoloRequest request) => await Open(await opener.Alone(Id, request, _game is null));

    public async ValueTask<OpenAnswer> OpenDemonstration(string scenario, double secondsPerQuarter) =>
        await Open(await opener.Demonstration(Id, scenario, secondsPerQuarter));

    private async ValueTask<OpenAnswer> Open(GameOpener.Asked asked)
    {
        if (asked.Game is not { } wanted) { return new OpenAnswer(asked.Problems); }
        try
        {
            var version = await Journals.Reach(() => journal.Begin(wanted));
            if (_game is null)
            {
                Log.Opened(log, Id, wanted.Scenario.Name);
                Host(new LiveGame(wanted, version));
            }

            return new OpenAnswer(_game!.Now);
        }
        catch (HostStoppingException)
        {
            DeactivateOnIdle(); // where it is asked for again, another host may open it
            throw;
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

    public async ValueTask<bool> Rouse()
    {
        if (_game is null && _unreadable is null)
        {
            DeactivateOnIdle();
            return false;
        }

        if (_game is { } game && !game.Rests(clock.GetUtcNow())) { return false; }
        if (!_wanted) { DeactivateOnIdle(); }
        // The journal did not know it. What this program cannot play another may.
        if (_game is { Now.Phase: not GamePhase.Quarantined } rests) { await journal.LetSleep(rests); }
        return true;
    }

    public ValueTask<SeatAnswer<SeatSight>> Claim(SeatClaim claim) => Serve(office => office.Claim(claim));

    public ValueTask<SeatAnswer<SeatSight>> Redeem(SeatRedemption redemption) => Serve(office => office.Redeem(redemption));

    public ValueTask<SeatAnswer<SeatSight>> Look(string token, int from) => Sure(_class?.Look(token, from) ?? NoClass);

    public ValueTask<SeatAnswer<SealedSheet>> Advise(string token) => Serve(office => office.Advise(token));

    public ValueTask<SeatAnswer<SheetReceipt>> Draft(string token, SheetOrder order) =>
        Serve(office => office.Sheet(token, order, SeatDesk.Draft));

    public ValueTask<SeatAnswer<SheetReceipt>> Submit(string token, SheetOrder order) =>
        Serve(office => office.Sheet(token, order, SeatDesk.Submit));

    public ValueTask<SeatAnswer<SheetReceipt>> Withdraw(string token, SheetOrder order) =>
        Serve(office => office.Sheet(token, order, SeatDesk.Withdraw));

    public ValueTask<SeatAnswer<SeatSight>> Leave(string token) => Serve(office => office.Leave(token));

    public async ValueTask<SeatAnswer<ClassBoard>> Board(string token, int from) =>
        await Sure(_class is { } office ? await office.Board(token, from) : NoClass);

    public ValueTask<SeatAnswer<ClassBoard>> Order(string token, string command, ClassOrder order) =>
        Serve(office => office.Order(token, command, order));

    public ValueTask<SeatAnswer<ClassPeople>> People(string token) => Serve(office => office.People(token));

    public ValueTask<SeatAnswer<ClassPeople>> Erase(string token, string person) => Serve(office => office.Erase(token, person));

    private void Host(LiveGame game)
    {
        var table = new Table(GrainFactory, Id, game.Now.Roster, log);
        _game = game;
        _turns = new Turns(game, table, journal, _watchers, options.Value, clock, meters, log);
        _class = game.Class is { } book ? new ClassOffice(
            game, book, table, journal, signIns, operatorKey, GrainFactory, options.Value, clock, meters, ClassChanged) : null;
        if (_seen is null) { LookOut(); }
        // Where only people can go on, nobody else is asked until one of them comes.
        if (_wanted || !game.Rests(clock.GetUtcNow())) { Ring(); }
    }

    /// <summary>
    /// Compares this game with the journal when the lookout sees news of it there, by a timer that nobody else sets: thousands of games
    /// which are as the journal has them take no time.
    /// </summary>
    private void LookOut()
    {
        var comparison = this.RegisterGrainTimer(
            stopping => _seen?.Glance is { } glance ? Fresh.Compare(glance, stopping) : Task.CompletedTask,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        var here = TaskScheduler.Current;
        _seen = lookout.Join(Id, Fresh.IsNews, () => Task.Factory.StartNew(
            () => comparison.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan), CancellationToken.None, TaskCreationOptions.None, here));
    }

    private async ValueTask<SeatAnswer<T>> Serve<T>(Func<ClassOffice, ValueTask<SeatAnswer<T>>> command) where T : class
    {
        SeatAnswer<T> answer = NoClass;
        try
        {
            if (_class is not null) { answer = await command(_class); }
        }
        catch (Exception failure)
        {
            DeactivateOnIdle();
            if (!Outage.Is(failure)) { throw; }
            Log.CommandFailed(log, failure, Id);
            throw new GameUnavailableException(
                "The journal could not be reached, and whether it has the command is not known: send it again with the same id.");
        }

        return await Sure(answer);
    }

    /// <summary>What this program cannot read it cannot be behind of.</summary>
    private ValueTask<SeatAnswer<T>> Sure<T>(SeatAnswer<T> answer) where T : class => _unreadable is null
        ? Fresh.Sure(answer)
        : new(answer);

    private void ClassChanged()
    {
        _watchers.Notify(watcher => watcher.ClassChanged(Id));
        Ring();
    }

    /// <summary>Looks at once whether the quarter has to wait any longer.</summary>
    private void Ring()
    {
        if (_game!.Now.Phase != GamePhase.Deciding) { return; }
        if (_timer is null)
        {
            _timer = this.RegisterGrainTimer(
                Play, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        }
        else { _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan); }
    }

    private async Task Play(CancellationToken stopping)
    {
        try
        {
            var wait = await _turns!.Play(stopping) ?? LongestWait;
            failing.Forget(Id);
            if (_game!.Now.Phase == GamePhase.Ended) { _timer!.Dispose(); }
            else { _timer!.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan); }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, failure, Id, _game!.Now.Quarter);
            if (!Outage.Is(failure)) { failing.Note(Id); }
            DeactivateOnIdle();
            throw;
        }
    }
}
