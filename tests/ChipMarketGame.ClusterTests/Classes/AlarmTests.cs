using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>The journal says until when a class may sleep, so that whoever continues games after a crash need not wake all.</summary>
public sealed class AlarmTests
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_class_sleeps_in_its_lobby_without_a_limit_and_while_its_clock_stands()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal, options: Seldom);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google", "nvidia"));
        var ann = await room.Take("google");
        Assert.Empty(await journal.Waking(DateTimeOffset.MaxValue));

        await room.Start();
        await ann.Draft("""{"gpu": 10}""");
        Assert.Empty(await journal.Waking(DateTimeOffset.MaxValue));

        await room.Order(new ClassOrder.SetClock(3600));
        await room.Order(new ClassOrder.Pause());
        Assert.Empty(await journal.Waking(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_class_sleeps_until_its_deadline_and_no_longer_whatever_is_handed_in_meanwhile()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal, options: Seldom);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google", "nvidia"));
        var (ann, bob) = (await room.Take("google"), await room.Take("nvidia", "Bob"));
        await room.Start();
        await room.Order(new ClassOrder.SetClock(3600));
        await DueAtTheDeadline();

        await ann.Draft("""{"gpu": 10}""");
        await DueAtTheDeadline();
        await ann.Submit("""{"gpu": 10}""");
        await DueAtTheDeadline();
        await ann.Withdraw();
        await bob.Submit("{}");
        await DueAtTheDeadline();
        await room.Order(new ClassOrder.Say("Hurry up."));
        await DueAtTheDeadline();
        await room.Order(new ClassOrder.Extend(60));
        await DueAtTheDeadline();

        await ann.Submit("""{"gpu": 20}""");
        await room.UntilClosed(1);
        Assert.Empty(await journal.Waking(DateTimeOffset.MaxValue)); // the next quarter has no limit

        async Task DueAtTheDeadline()
        {
            var deadline = (await room.Snapshot()).Deadline!.Value;
            Assert.Empty(await journal.Waking(deadline - Moment));
            Assert.Equal([room.Id], (await journal.Waking(deadline)).Select(head => head.Game));
        }
    }

    /// <summary>Whatever people do: a class that has to close by itself is due by then.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_class_that_waits_for_a_deadline_is_ever_left_to_sleep_past_it(int seed)
    {
        var (journal, luck) = (new InMemoryJournal(), new Random(seed));
        await using var cluster = await Cluster.Start(1, journal, options: Seldom);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(8, "google", "meta", "nvidia"));
        SeatHolder[] people = [await room.Take("google"), await room.Take("meta", "Bob"), await room.Take("nvidia", "Eve")];
        await room.Start();
        for (var step = 0; step < 60; step++)
        {
            var who = people[luck.Next(people.Length)];
            Task done = luck.Next(9) switch
            {
                0 => room.Try(new ClassOrder.Pause()).AsTask(),
                1 => room.Try(new ClassOrder.Resume()).AsTask(),
                2 => room.Try(new ClassOrder.SetClock(luck.Next(1000, 5000))).AsTask(),
                3 => room.Try(new ClassOrder.SetClock(null)).AsTask(),
                4 => room.Try(new ClassOrder.Autopilot(who.Company, luck.Next(2) == 0)).AsTask(),
                5 => room.Try(new ClassOrder.Extend(100)).AsTask(),
                _ => who.TrySubmit("{}"),
            };
            await done;
            var game = await cluster.Grains.Until(room.Id, shown => shown.Phase.IsOver() || Settled(shown));
            if (game.Phase.IsOver()) { break; }
            if (game.Deadline is { } deadline && !game.Class!.Paused)
            {
                Assert.Contains(room.Id, (await journal.Waking(deadline)).Select(head => head.Game));
            }
        }
    }

    /// <summary>No quarter is about to close: the clock stands, or somebody who plays is waited for.</summary>
    static bool Settled(GameSnapshot game) =>
        game.Class!.Paused || !game.Class.Seats.Any(seat => seat.IsPlayedByPeople)
        || game.Class.Seats.Any(seat => seat.IsPlayedByPeople && !game.Decided.Contains(seat.Seat));

    static void Seldom(Grains.GameOptions options) => options.Sweep = TimeSpan.FromMinutes(10);
}
