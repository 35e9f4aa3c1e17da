using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class ClassClockTests
{
    const double Hour = 3600;

    [Fact]
    public async Task The_clock_runs_from_the_start_and_closes_quarter_after_quarter()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google") with { SecondsPerQuarter = 0.3 });
        await room.Take("google");
        Assert.Equal((GamePhase.Lobby, null), ((await room.Snapshot()).Phase, (await room.Snapshot()).Deadline));

        await room.Start();
        var end = await cluster.Grains.UntilEnded(room.Id);

        Assert.Equal(
            3, end.Closed.Count(
                closed => closed.Turns[0] == new SeatTurn(
                    Played.Roster.Find("google"), SheetOrigin.Standing, "Nobody handed in a sheet.")));
    }

    [Fact]
    public async Task A_paused_clock_keeps_what_was_left_and_runs_on_from_there()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Timed(cluster);

        var paused = (await room.Order(new ClassOrder.Pause())).Game;
        var again = (await room.Order(new ClassOrder.Pause())).Game;
        var before = DateTimeOffset.UtcNow;
        var resumed = (await room.Order(new ClassOrder.Resume())).Game;

        Assert.Equal((null, true), (paused.Deadline, paused.Class!.Paused));
        Assert.InRange(paused.Class.SecondsLeft!.Value, 1, Hour);
        Assert.Equal(paused.Class.SecondsLeft, again.Class!.SecondsLeft);
        Assert.False(resumed.Class!.Paused);
        Assert.InRange((resumed.Deadline!.Value - before).TotalSeconds - paused.Class.SecondsLeft.Value, 0, 60);
    }

    [Fact]
    public async Task A_forced_close_is_due_in_ten_seconds_and_stands_in_the_journal_for_every_device_to_see()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var room = await Timed(cluster);
        var before = DateTimeOffset.UtcNow;

        var closing = (await room.Order(new ClassOrder.ForceClose())).Game;
        var again = (await room.Order(new ClassOrder.ForceClose())).Game;

        Assert.InRange(closing.Deadline!.Value, before + ClassOrder.ForceClose.Grace, DateTimeOffset.UtcNow + ClassOrder.ForceClose.Grace);
        Assert.True(closing.Class!.Closing);
        Assert.Equal(closing.Deadline, again.Deadline);
        var set = await Clocks(journal, room.Id).LastAsync();
        Assert.Equal((closing.Deadline, false), (set.Deadline, set.Forced!.Paused));
        Assert.InRange(set.Forced.Seconds!.Value, 1, Hour);
        Assert.Equal(1, (await room.UntilClosed(1)).ClosedQuarters);
    }

    [Theory]
    [InlineData(1800.0, false)]
    [InlineData(1800.0, true)]
    [InlineData(null, false)]
    public async Task A_forced_close_is_undone_from_another_device_after_a_restart_and_the_clock_is_as_it_was(double? seconds, bool paused)
    {
        var journal = new InMemoryJournal();
        var request = Classroom.Request(3, "google") with { SecondsPerQuarter = Hour };
        await using (var first = await Cluster.Start(1, journal)) { await (await Classroom.Open(first.Grains, request)).Start(); }
        // As an order writes it, with an hour to undo it in.
        var forced = new ClockSet(
            Played.Opening.Scenario.Start, DateTimeOffset.UtcNow.AddHours(1), Forced: new ClockBefore(paused, seconds));
        await journal.Append(Played.Id, (await journal.Head(Played.Id))!.Version, [EventForm.Entry(forced, Played.Roster)]);
        await using var cluster = await Cluster.Start(1, journal);
        var room = new Classroom(cluster.Grains, Played.Id, request.Class!.Code, request.Class.Token);
        Assert.True((await room.Snapshot()).Class!.Closing);
        var before = DateTimeOffset.UtcNow;

        var undone = (await room.Order(new ClassOrder.UndoClose(), "undo-1")).Game;
        await room.Order(new ClassOrder.UndoClose(), "undo-1");

        Assert.Equal((false, paused, 0), (undone.Class!.Closing, undone.Class.Paused, undone.ClosedQuarters));
        if (paused) { Assert.Equal(seconds, undone.Class.SecondsLeft); }
        else if (seconds is { } left)
        {
            Assert.InRange(undone.Deadline!.Value, before.AddSeconds(left), DateTimeOffset.UtcNow.AddSeconds(left));
        }
        else { Assert.Null(undone.Deadline); }
    }

    [Fact]
    public async Task Where_no_close_is_forced_there_is_nothing_to_undo()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Timed(cluster);

        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.UndoClose())).Problem?.Fault);
        await room.Order(new ClassOrder.ForceClose());
        await room.Order(new ClassOrder.Pause());
        Assert.False((await room.Snapshot()).Class!.Closing);
        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.UndoClose())).Problem?.Fault);
        await room.Ring();
        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.UndoClose())).Problem?.Fault);
    }

    [Fact]
    public async Task A_paused_quarter_waits_even_when_all_have_handed_in()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google") with { SecondsPerQuarter = Hour });
        var ann = await room.Take("google");
        await room.Start();

        await room.Order(new ClassOrder.Pause());
        await ann.Submit("""{"gpu": 1000}""");
        await ann.Submit("""{"gpu": 2000}""");
        await room.Order(new ClassOrder.Resume());
        await room.UntilClosed(1);

        Assert.Equal(2000, (await journal.Quarters(room.Id).FirstAsync()).Sheets[ann.Seat.Index].As<HyperscalerSheet>()!.Value.Gpu.Count);
    }

    [Fact]
    public async Task A_deadline_is_moved_both_ways_and_also_while_the_clock_is_paused()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Timed(cluster);
        var first = (await room.Snapshot()).Deadline!.Value;

        var later = (await room.Order(new ClassOrder.Extend(600))).Game.Deadline;
        var sooner = (await room.Order(new ClassOrder.Extend(-1200))).Game.Deadline;
        var paused = (await room.Order(new ClassOrder.Pause())).Game.Class!.SecondsLeft!.Value;
        var stretched = (await room.Order(new ClassOrder.Extend(60))).Game.Class!.SecondsLeft!.Value;

        Assert.Equal([first.AddSeconds(600), first.AddSeconds(-600)], [later!.Value, sooner!.Value]);
        Assert.Equal(paused + 60, stretched, 1e-6);
        await room.Order(new ClassOrder.Resume());
        await room.Order(new ClassOrder.Extend(-86_400));
        await room.UntilClosed(1);
    }

    [Fact]
    public async Task A_clock_takes_no_number_out_of_range()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var room = await Timed(cluster);
        var before = (await journal.Head(room.Id))!.Version;

        foreach (var seconds in (double[])[double.NaN, 86_401, -86_401, double.PositiveInfinity, double.NegativeInfinity])
        {
            Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Extend(seconds))).Problem?.Fault);
            Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.SetClock(seconds * 7.01))).Problem?.Fault);
        }

        Assert.Equal(before, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task The_clock_is_taken_away_and_set_anew()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Timed(cluster);

        Assert.Null((await room.Order(new ClassOrder.SetClock(null))).Game.Deadline);
        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.Extend(5))).Problem?.Fault);
        Assert.NotNull((await room.Order(new ClassOrder.SetClock(600))).Game.Deadline);
        Assert.Equal(1, (await room.Ring()).ClosedQuarters);
    }

    [Fact]
    public async Task Step_by_step_each_quarter_waits_for_the_instructor_with_its_whole_time()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var request = Classroom.Request(3, "google") with { SecondsPerQuarter = Hour };
        var room = await Classroom.Open(cluster.Grains, request with { Class = request.Class! with { StepByStep = true } });
        await room.Take("google");
        await room.Start();

        await room.Ring();
        var second = await cluster.Grains.Until(room.Id, game => game is { ClosedQuarters: 1, Class.Paused: true });
        var running = (await room.Order(new ClassOrder.Resume())).Game;

        Assert.Equal(Hour, second.Class!.SecondsLeft);
        Assert.NotNull(running.Deadline);
        Assert.Equal(2, (await room.Ring()).ClosedQuarters);
    }

    [Fact]
    public async Task An_order_that_does_not_fit_where_the_game_stands_is_refused_and_the_same_order_again_counts_once()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google") with { SecondsPerQuarter = Hour });

        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.Pause())).Problem?.Fault);
        await room.Order(new ClassOrder.Start(), "start-1");
        await room.Order(new ClassOrder.Start(), "start-1");
        Assert.Equal(SeatFault.Untimely, (await room.Try(new ClassOrder.Start())).Problem?.Fault);
        var first = (await room.Order(new ClassOrder.Extend(60), "extend-1")).Game.Deadline;
        var again = (await room.Order(new ClassOrder.Extend(60), "extend-1")).Game.Deadline;

        Assert.Equal(first, again);
        Assert.Equal(SeatFault.Conflict, (await room.Try(new ClassOrder.Extend(61), "extend-1")).Problem?.Fault);
        Assert.Equal(SeatFault.Conflict, (await room.Try(new ClassOrder.Pause(), "extend-1")).Problem?.Fault);
        Assert.Equal(3, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task What_the_instructor_says_is_read_by_everybody()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Timed(cluster);

        await room.Order(new ClassOrder.Say("  Five minutes more.  "));

        Assert.Equal("Five minutes more.", (await room.Snapshot()).Class!.Message);
        foreach (var text in (string[])["", "   ", new string('x', 281), "a\u0007b", "a\u202Eb"])
        {
            Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Say(text))).Problem?.Fault);
        }
    }

    [Fact]
    public async Task What_the_instructor_said_can_be_taken_back_once_and_stays_away_after_a_restart()
    {
        var journal = new InMemoryJournal();
        await using (var cluster = await Cluster.Start(1, journal))
        {
            var room = await Timed(cluster);
            await room.Order(new ClassOrder.Say("Five minutes more."));

            await room.Order(new ClassOrder.Unsay());
            var before = (await journal.Head(room.Id))!.Version;
            await room.Order(new ClassOrder.Unsay());

            Assert.Null((await room.Snapshot()).Class!.Message);
            // The journal keeps the id of each order, also of one that found nothing to take back.
            Assert.Equal(before + 1, (await journal.Head(room.Id))!.Version);
        }

        await using var again = await Cluster.Start(1, journal);
        Assert.Null((await again.Grains.Game(Played.Id).Snapshot())!.Class!.Message);
    }

    /// <summary>A class of one free seat whose first quarter has an hour and has begun.</summary>
    static async Task<Classroom> Timed(Cluster cluster)
    {
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google") with { SecondsPerQuarter = Hour });
        await room.Take("google");
        await room.Start();
        return room;
    }

    [Fact]
    public async Task A_quarter_closes_at_the_time_of_day_that_the_teacher_sets_up_to_sixty_days_ahead()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google") with { SecondsPerQuarter = Hour });
        await room.Start();
        var now = DateTimeOffset.UtcNow;

        var board = await room.Order(new ClassOrder.CloseAt(now.AddDays(14).ToOffset(TimeSpan.FromHours(8))));
        var early = await room.Try(new ClassOrder.CloseAt(now.AddMinutes(-1)));
        var late = await room.Try(new ClassOrder.CloseAt(now.AddDays(61)));

        Assert.Equal(now.AddDays(14), board.Game.Deadline);
        Assert.All([early, late], answer => Assert.Equal(SeatFault.Malformed, answer.Problem?.Fault));
        Assert.StartsWith("at must lie between now and 60 days from now, not ", late.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Equal(now.AddDays(14), (await room.Snapshot()).Deadline);
    }

    static IAsyncEnumerable<ClockSet> Clocks(InMemoryJournal journal, GameId game) =>
        journal.Read(game).Select(stored => EventForm.Read(stored, Played.Roster)).Where(happened => happened is ClockSet)
            .Select(happened => (ClockSet)happened);
}
