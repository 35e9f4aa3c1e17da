using System.Diagnostics;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class StandingOrdersTests
{
    static readonly Company Meta = Played.Roster.Find("meta");
    static readonly Company Fujitsu = Played.Roster.Find("fujitsu");

    [Fact]
    public async Task A_company_that_throws_plays_its_standing_orders_with_the_reason_on_record()
    {
        var journal = new InMemoryJournal();
        var controllers = new HookedControllers((seat, turn, _) =>
            seat == Meta && turn == 1 ? throw new InvalidOperationException("a bug of a strategy") : ValueTask.CompletedTask);
        await using var cluster = await Cluster.Start(1, journal, controllers);

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(3).Json });
        var end = await cluster.Grains.UntilEnded(Played.Id);

        var recorded = await journal.Quarters(Played.Id).ToArrayAsync();
        var standing = Assert.Single(
            recorded.SelectMany(closed => closed.Sheets, (closed, sheet) => (closed.Quarter, Sheet: sheet)),
            turn => turn.Sheet.Origin == SheetOrigin.Standing);
        Assert.Equal((recorded[1].Quarter, Meta, "It failed to decide."), (standing.Quarter, standing.Sheet.Seat, standing.Sheet.Reason));
        Assert.Equal(new SeatTurn(Meta, SheetOrigin.Standing, "It failed to decide."), end.Closed[1].Turns[Meta.Index]);
    }

    [Fact]
    public async Task A_company_that_a_fault_of_the_program_keeps_from_deciding_is_not_asked_again_until_the_bell()
    {
        var controllers = new FaultyControllers();
        await using var cluster = await Cluster.Start(
            1, new InMemoryJournal(), controllers, game => game.DecisionTime = TimeSpan.FromSeconds(5));

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(2).Json });
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.All(
            end.Closed,
            closed => Assert.Equal(
                [new SeatTurn(Meta, SheetOrigin.Standing, "It failed to decide.")],
                closed.Turns.Where(turn => turn.Origin != SheetOrigin.Decided)));
        Assert.Equal(end.Closed.Length, controllers.Asked);
    }

    [Fact]
    public async Task A_company_that_never_answers_plays_its_standing_orders_and_the_quarter_closes_on_time()
    {
        var (journal, time) = (new InMemoryJournal(), TimeSpan.FromSeconds(1));
        var controllers = new HookedControllers((seat, _, _) => seat == Fujitsu
            ? new ValueTask(Task.Delay(Timeout.Infinite, CancellationToken.None))
            : ValueTask.CompletedTask);
        await using var cluster = await Cluster.Start(1, journal, controllers, game => game.DecisionTime = time);
        var clock = Stopwatch.StartNew();

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(3).Json });
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.InRange(clock.Elapsed, 3 * time, (3 * time) + TimeSpan.FromSeconds(20));
        Assert.All(end.Closed, closed => Assert.Equal(
            [new SeatTurn(Fujitsu, SheetOrigin.Standing, "It did not answer before the bell.")],
            closed.Turns.Where(turn => turn.Origin != SheetOrigin.Decided)));
    }

    [Fact]
    public async Task An_answer_after_the_bell_counts_for_nothing()
    {
        var journal = new InMemoryJournal();
        var late = new TaskCompletionSource();
        var controllers = new HookedControllers(
            (seat, turn, _) => seat == Meta && turn == 0 ? new ValueTask(late.Task) : ValueTask.CompletedTask);
        await using var cluster = await Cluster.Start(1, journal, controllers, game => game.DecisionTime = TimeSpan.FromSeconds(1));

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(4).Json, SecondsPerQuarter = 1 });
        await cluster.Grains.Until(Played.Id, game => game.ClosedQuarters == 1);
        late.SetResult();
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.Equal(SheetOrigin.Standing, end.Closed[0].Turns[Meta.Index].Origin);
        Assert.Equal(SheetOrigin.Decided, end.Closed[^1].Turns[Meta.Index].Origin);
    }

    [Fact]
    public async Task A_company_that_remembers_is_shown_the_past_when_it_appears_anew()
    {
        var (asked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var controllers = new HookedControllers(
            async (seat, turn, _) =>
            {
                if (seat != Meta || turn != 5) { return; }
                asked.TrySetResult();
                await goOn.Task;
            },
            remembers: true);
        await using var cluster = await Cluster.Start(1, new InMemoryJournal(), controllers);

        await cluster.Grains.Game(Played.Id).Open(Played.Request());
        await asked.Task.WaitAsync(Waiting.Patience);
        var google = cluster.Grains.GetGrain<ICompanyGrain>($"{Played.Id}/google");
        await cluster.Silos.DeactivateAsync(google);
        goOn.SetResult();
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.All(end.Closed, closed => Assert.All(closed.Turns, turn => Assert.Equal(SheetOrigin.Decided, turn.Origin)));
    }

    [Fact]
    public async Task A_company_that_cannot_read_the_past_because_the_journal_is_away_is_asked_again()
    {
        var (asked, goOn, journal) = (new TaskCompletionSource(), new TaskCompletionSource(), new FaultyJournal(new InMemoryJournal()));
        var controllers = new HookedControllers(
            async (seat, turn, _) =>
            {
                if (seat != Meta || turn != 3) { return; }
                asked.TrySetResult();
                await goOn.Task;
            },
            remembers: true);
        await using var cluster = await Cluster.Start(1, journal, controllers);

        await cluster.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(5).Json });
        await asked.Task.WaitAsync(Waiting.Patience);
        await cluster.Silos.DeactivateAsync(cluster.Grains.GetGrain<ICompanyGrain>($"{Played.Id}/google"));
        journal.ReadingFails.Enqueue(new JournalUnavailableException("the line broke"));
        goOn.SetResult();
        var end = await cluster.Grains.UntilEnded(Played.Id);

        Assert.Empty(journal.ReadingFails);
        Assert.All(end.Closed, closed => Assert.All(closed.Turns, turn => Assert.Equal(SheetOrigin.Decided, turn.Origin)));
    }

    /// <summary>The built-in strategies, but for a hyperscaler of which none can be made.</summary>
    sealed class FaultyControllers : IControllerFactory
    {
        readonly StrategyControllers _strategies = new();
        int _asked;

        public int Asked => _asked;

        public string? Objection(CompanyRole role, string name) => _strategies.Objection(role, name);

        public IController Create(string name, Scenario scenario, Company seat)
        {
            if (seat != Meta) { return _strategies.Create(name, scenario, seat); }
            Interlocked.Increment(ref _asked);
            throw new KeyNotFoundException("a fault of this program");
        }
    }
}
