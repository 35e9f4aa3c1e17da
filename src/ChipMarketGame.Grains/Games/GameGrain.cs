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
internal sealed class GameGrain(GameJournal journal, RequestCheck check, IOptions<GameOptions> options, TimeProvider clock, ILogger<GameGrain> log)
    : Grain, IGameGrain
{
    private static readonly TimeSpan Subscription = TimeSpan.FromMinutes(1);

    /// <summary>How long a game at full speed plays before other requests get their turn.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    private readonly ObserverManager<IGameWatcher> _watchers = new(Subscription, log);
    private LiveGame? _game;

    /// <summary>Why this program cannot read the game that the journal has; null if it can.</summary>
    private string? _unreadable;
    private Table? _table;
    private IGrainTimer? _turns;

    /// <summary>When the open quarter closes; null while none is open.</summary>
    private DateTimeOffset? _due;

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

        if ((_unreadable ?? _game?.Now.Alarm) is { } alarm) { Log.Quarantined(log, Id, alarm); }
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

    private void Play()
    {
        if (_game is not { Now.Phase: GamePhase.Deciding } game) { return; }
        _table = new Table(GrainFactory, Id, game.Now.Roster, log);
        _turns = this.RegisterGrainTimer(PlayTurns, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    /// <summary>Plays as far as the pace allows now, and sets the timer for the rest.</summary>
    private async Task PlayTurns(CancellationToken stopping)
    {
        var (game, began, wait) = (_game!, clock.GetTimestamp(), TimeSpan.Zero);
        try
        {
            do
            {
                _due ??= await OpenQuarter(game, stopping);
                wait = _due.Value - clock.GetUtcNow();
                if (game.Pace > TimeSpan.Zero && wait > TimeSpan.Zero) { break; }
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
        else { _turns!.Change(_due is null ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan); }
    }

    /// <summary>Opens the sheets and collects them.</summary>
    /// <returns>When the quarter is due to close.</returns>
    private async Task<DateTimeOffset> OpenQuarter(LiveGame game, CancellationToken stopping)
    {
        var think = options.Value.DecisionTime;
        var due = clock.GetUtcNow() + (game.Pace > TimeSpan.Zero ? game.Pace : think);
        game.Open(due);
        _watchers.Notify(watcher => watcher.QuarterOpened(new QuarterOpenedNotice(Id, game.Now.Quarter, due)));
        using var bell = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        bell.CancelAfter(think);
        await _table!.Collect(game, bell.Token, stopping);
        stopping.ThrowIfCancellationRequested();
        return due;
    }

    private async Task CloseQuarter(LiveGame game)
    {
        var happened = game.Close();
        game.Commit(happened, await journal.Close(game, happened));
        _due = null;
        _watchers.Notify(watcher => watcher.QuarterClosed(new QuarterClosedNotice(Id, game.Now.Closed[^1], game.Now.Phase)));
        if (game.Now.Phase == GamePhase.Ended) { Log.Ended(log, Id, game.Now.ClosedQuarters); }
    }
}
