using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class ClassRestartTests
{
    [Fact]
    public async Task A_class_recalled_in_the_middle_of_a_quarter_is_the_class_it_was()
    {
        var journal = new InMemoryJournal();
        var request = Classroom.Request(3, "google", "meta", "broadcom", "nvidia") with { SecondsPerQuarter = 3600 };
        Classroom room;
        SeatHolder[] holders;
        SheetReceipt handedIn;
        ClassBoard before;
        await using (var first = await Cluster.Start(1, journal))
        {
            room = await Classroom.Open(first.Grains, request);
            holders = [await room.Take("google", "Ann"), await room.Take("meta", "Ben"), await room.Take(
                "broadcom", "Cem"), await room.Take("nvidia", "Eve")];
            await room.Start();
            await holders[0].Submit("""{"gpu": 1000}""", "ann-1");
            foreach (var holder in holders[1..]) { await holder.Submit("{}"); }
            await room.UntilClosed(1);

            handedIn = await holders[0].Submit("""{"gpu": 2000}""", "ann-2");
            await holders[1].Submit("""{"gpu": 3000}""");
            await holders[1].Withdraw();
            await holders[2].Draft("""{"ip": 5}""");
            await room.Order(new ClassOrder.Say("A break."));
            await room.Order(new ClassOrder.Autopilot("nvidia", true));
            await room.Order(new ClassOrder.Extend(100), "more");
            before = await room.Order(new ClassOrder.Pause());
        }

        await using var second = await Cluster.Start(1, journal);
        room = room.In(second.Grains);
        holders = [.. holders.Select(holder => holder with { Class = room })];
        var after = (await second.Grains.Instructor(room.Id).Board(room.Token)).Value!;

        Assert.Equal(before.Game.Class!.SecondsLeft, after.Game.Class!.SecondsLeft);
        Assert.Equal((null, "A break."), (after.Game.Deadline, after.Game.Class.Message));
        Assert.Equal(
            [(true, true, false), (true, false, false), (true, false, false), (false, false, true)],
            after.Seats.Select(seat => (seat.HasDraft, seat.HasSubmitted, seat.Presence.Autopilot)));
        Assert.Equal(
            before.Seats.Select(seat => seat.Presence.Holders.Single()), after.Seats.Select(seat => seat.Presence.Holders.Single()));
        Assert.Equal(handedIn, await holders[0].Submit("""{"gpu": 2000}""", "ann-2"));
        Assert.Equal(
            SeatFault.Conflict,
            (await second.Grains.Seats(room.Id).Submit(holders[0].Token, new SheetOrder("ann-1", handedIn.Quarter, "{}"))).Problem?.Fault);
        Assert.Equal(after.Game.Class.SecondsLeft, (await room.Order(new ClassOrder.Extend(100), "more")).Game.Class!.SecondsLeft);
        Assert.Equal(3000, (await holders[1].Look()).Draft!.As<HyperscalerSheet>()!.Value.Gpu.Count);
        Assert.Equal(1000, (await holders[0].Look()).Played.Single().As<HyperscalerSheet>()!.Value.Gpu.Count);

        await room.Order(new ClassOrder.Resume());
        await room.Ring();
        Assert.Equal(
            [(2000, SheetOrigin.HandedIn), (3000, SheetOrigin.Draft)],
            (await journal.Quarters(room.Id).LastAsync()).Sheets.Take(2)
                .Select(sheet => (sheet.As<HyperscalerSheet>()!.Value.Gpu.Count, sheet.Origin)));
    }

    /// <summary>Two clusters that know nothing of each other are what one is that has fallen apart.</summary>
    [Fact]
    public async Task A_silo_that_others_have_written_past_tells_what_the_journal_tells_before_long()
    {
        var journal = new InMemoryJournal();
        await using var behind = await Cluster.Start(1, journal);
        await using var ahead = await Cluster.Start(1, journal);
        var room = await Classroom.Open(behind.Grains, Classroom.Request(2, "google"));
        Assert.Equal(GamePhase.Lobby, (await behind.Grains.Game(room.Id).Snapshot())!.Phase);

        await room.In(ahead.Grains).Take("google", "Ann");
        await room.In(ahead.Grains).Start();

        var seen = await behind.Grains.Until(room.Id, game => game.Phase != GamePhase.Lobby);
        Assert.Equal(["Ann"], seen.Class!.Seats[0].Holders);
    }

    [Fact]
    public async Task A_silo_that_others_have_written_past_refuses_nobody_for_what_it_does_not_know()
    {
        var journal = new InMemoryJournal();
        await using var behind = await Cluster.Start(1, journal, options: options => options.Sweep = TimeSpan.FromDays(1));
        await using var ahead = await Cluster.Start(1, journal);
        var room = await Classroom.Open(behind.Grains, Classroom.Request(2, "google"));
        var ann = await room.In(ahead.Grains).Take("google", "Ann");
        await room.In(ahead.Grains).Start();

        await Assert.ThrowsAsync<GameUnavailableException>(async () => await behind.Grains.Seats(room.Id).Look(ann.Token));
        var looked = await behind.Grains.Seats(room.Id).Look(ann.Token);
        var stranger = await behind.Grains.Seats(room.Id).Look(SeatToken.New());

        Assert.Equal(GamePhase.Deciding, looked.Value!.Game.Phase);
        Assert.Equal(SeatFault.NotYours, stranger.Problem!.Fault);
    }

    [Fact]
    public async Task A_deadline_that_passed_while_nobody_ran_the_game_closes_the_quarter_at_the_restart()
    {
        var journal = new InMemoryJournal();
        var request = Classroom.Request(2, "google") with { SecondsPerQuarter = 3600 };
        var room = await StoppedWithADeadline(journal, request);

        await using var second = await Cluster.Start(1, journal);
        var closed = await room.In(second.Grains).UntilClosed(1);

        Assert.Equal(SheetOrigin.Draft, closed.Closed[0].Turns[0].Origin);
    }

    [Fact]
    public async Task A_lost_answer_of_the_journal_loses_no_command_and_doubles_none()
    {
        var journal = new UnreliableJournal(new InMemoryJournal());
        await using var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(6, "google", "meta");
        var room = await Classroom.Open(cluster.Grains, request);
        SeatHolder[] holders = [new(room, "google", SeatToken.New()), new(room, "meta", SeatToken.New())];
        foreach (var holder in holders) { await Insisting.On(async () => await room.Claim(holder.Company, "Ann", holder.Token)); }
        await Insisting.On(() => room.Order(new ClassOrder.Start(), "start"));

        for (var turn = 0; turn < 6; turn++)
        {
            var open = (await room.UntilClosed(turn)).Quarter;
            await Insisting.On(() => holders[0].Submit(Ordered(turn), $"q{turn}", open));
            await Insisting.On(() => holders[1].Submit(Ordered(turn), $"q{turn}", open));
        }

        await cluster.Grains.UntilEnded(room.Id);
        Assert.True(journal is { Lost: > 0, Failed: > 0 });
        Assert.Equal(
            Played.InAPlainLoop(request, turn => [("google", Ordered(turn)), ("meta", Ordered(turn))]), await journal.Hashes(room.Id));
        Assert.Equal(12, await journal.Read(room.Id).CountAsync(stored => EventForm.Read(stored, Played.Roster) is SheetSubmitted));

        static string Ordered(int turn) => $$"""{"gpu": {{1000 + turn}}}""";
    }

    /// <summary>A class whose first quarter is due in a moment, stopped before; its seat has a draft.</summary>
    static async Task<Classroom> StoppedWithADeadline(InMemoryJournal journal, GameRequest request)
    {
        await using var first = await Cluster.Start(1, journal);
        var room = await Classroom.Open(first.Grains, request);
        var ann = await room.Take("google");
        await room.Start();
        await ann.Draft("""{"gpu": 1000}""");
        var head = (await journal.Head(room.Id))!;
        await first.Silos.KillSiloAsync(first.Silos.Silos[0]);

        // What another silo would have written: a clock that has run out.
        await journal.Append(
            room.Id, head.Version, [EventForm.Entry(new ClockSet(Played.Opening.Scenario.Start, DateTimeOffset.UnixEpoch), Played.Roster)]);
        return room;
    }
}
