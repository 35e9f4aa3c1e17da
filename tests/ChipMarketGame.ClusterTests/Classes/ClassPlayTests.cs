using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class ClassPlayTests
{
    static readonly Company Google = Played.Roster.Find("google");
    static readonly Company Meta = Played.Roster.Find("meta");

    [Fact]
    public async Task A_class_plays_exactly_what_people_hand_in()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(5, "google", "broadcom", "nvidia");
        var room = await Classroom.Open(cluster.Grains, request);
        SeatHolder[] holders = [await room.Take("google"), await room.Take("broadcom"), await room.Take("nvidia")];
        await room.Start();

        for (var turn = 0; turn < 5; turn++)
        {
            await room.UntilClosed(turn);
            foreach (var (company, lines) in People(turn)) { await holders.Single(holder => holder.Company == company).Submit(lines); }
        }

        var end = await cluster.Grains.UntilEnded(room.Id);
        Assert.Equal(Played.InAPlainLoop(request, People), await journal.Hashes(room.Id));
        Assert.NotEqual(Played.InAPlainLoop(request), await journal.Hashes(room.Id));
        Assert.All(end.Closed, closed => Assert.Equal(
            holders.Select(holder => holder.Seat),
            closed.Turns.Where(turn => turn.Origin == SheetOrigin.HandedIn).Select(turn => turn.Seat)));
        Assert.True((await journal.Verify(room.Id)).Holds);

        static IEnumerable<(string Company, string Lines)> People(int turn) =>
        [
            ("google", $$"""{"gpu": {{90_000 + (1000 * turn)}}, "rent": 0.{{turn}}}"""),
            ("broadcom", $$"""{"margin": 0.5{{turn}}, "ip": {{100_000_000 + turn}}}"""),
            ("nvidia", $$"""{"price": 1.{{turn}}, "openai": {{turn * 1_000_000}} }"""),
        ];
    }

    [Fact]
    public async Task A_quarter_waits_for_everybody_and_closes_with_the_last()
    {
        var (journal, cluster, room) = await Begin("google", "meta");
        await using var running = cluster;
        var (ann, ben) = (await room.Take("google"), await room.Take("meta"));
        await room.Start();

        await ann.Submit("""{"gpu": 1000}""");
        Assert.Equal([Google], (await room.UntilDecided(Google)).Decided.Intersect([Google, Meta]));
        await room.Order(new ClassOrder.Say("Take your time."));
        await ben.Submit("""{"gpu": 2000}""");
        await room.UntilClosed(1);

        Assert.Equal([(1000, SheetOrigin.HandedIn), (2000, SheetOrigin.HandedIn)], (await journal.Quarters(room.Id).FirstAsync()).Sheets
            .Where(sheet => sheet.Seat == Google || sheet.Seat == Meta)
                .Select(sheet => (sheet.As<HyperscalerSheet>()!.Value.Gpu.Count, sheet.Origin)));
    }

    [Fact]
    public async Task A_late_seat_plays_its_last_draft_and_one_without_a_draft_its_standing_orders()
    {
        var (journal, cluster, room) = await Begin("google", "meta");
        await using var running = cluster;
        var (ann, _) = (await room.Take("google"), await room.Take("meta"));
        await room.Start();

        await ann.Draft("""{"gpu": 1000}""");
        await ann.Draft("""{"gpu": 3000}""");
        var told = (await room.Ring()).Closed[0].Turns;
        var sheets = (await journal.Quarters(room.Id).FirstAsync()).Sheets;

        Assert.Equal(new SeatTurn(Google, SheetOrigin.Draft, "It was late: its last draft counts."), told[Google.Index]);
        Assert.Equal(3000, sheets[Google.Index].As<HyperscalerSheet>()!.Value.Gpu.Count);
        Assert.Equal(new SeatTurn(Meta, SheetOrigin.Standing, "Nobody handed in a sheet."), told[Meta.Index]);
    }

    [Fact]
    public async Task A_sheet_taken_back_is_a_draft_and_the_quarter_waits_again()
    {
        var (journal, cluster, room) = await Begin("google", "meta");
        await using var running = cluster;
        var (ann, ben) = (await room.Take("google"), await room.Take("meta"));
        await room.Start();

        var handedIn = await ann.Submit("""{"gpu": 1000}""");
        var takenBack = await ann.Withdraw();
        await ben.Submit("""{"gpu": 2000}""");
        var sight = await ann.Look();
        await ann.Submit("""{"gpu": 4000}""");
        await room.UntilClosed(1);

        Assert.Equal((SheetState.Draft, handedIn.SheetHash), (takenBack.State, takenBack.SheetHash));
        Assert.Equal((0, null, 1000), (sight.Game.ClosedQuarters, sight.Submitted, sight.Draft!.As<HyperscalerSheet>()!.Value.Gpu.Count));
        Assert.Equal(4000, (await journal.Quarters(room.Id).FirstAsync()).Sheets[Google.Index].As<HyperscalerSheet>()!.Value.Gpu.Count);
    }

    [Fact]
    public async Task A_draft_after_a_sheet_takes_the_sheet_back()
    {
        var (_, cluster, room) = await Begin("google");
        await using var running = cluster;
        var (ann, sight) = (await room.Take("google"), await room.Start());
        await room.Order(new ClassOrder.Pause());

        await ann.Submit("""{"gpu": 1000}""");
        await ann.Draft("""{"gpu": 2000}""");

        Assert.Equal((null, 2000), ((await ann.Look()).Submitted, (await ann.Look()).Draft!.As<HyperscalerSheet>()!.Value.Gpu.Count));
        Assert.Equal((true, false), ((await room.Order(new ClassOrder.Say("?"))).Seats[0].HasDraft, sight.Seats[0].HasSubmitted));
    }

    [Fact]
    public async Task A_sheet_for_another_quarter_or_before_the_start_counts_for_nothing()
    {
        var (journal, cluster, room) = await Begin("google");
        await using var running = cluster;
        var ann = await room.Take("google");

        Assert.Equal(SeatFault.Untimely, await ann.TrySubmit("{}"));
        await room.Start();
        var open = (await room.Snapshot()).Quarter;
        var before = (await journal.Head(room.Id))!.Version;

        Assert.Equal([SeatFault.Untimely, SeatFault.Untimely], [await ann.TrySubmit("{}", open + -1), await ann.TrySubmit("{}", open + 1)]);
        Assert.Equal([SeatFault.Malformed, SeatFault.Malformed], [await ann.TrySubmit("""{"gpu": -1}"""), await ann.TrySubmit("[]")]);
        Assert.Equal(before, (await journal.Head(room.Id))!.Version);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("imitator")]
    public async Task A_strategy_plays_for_nobody_and_takes_over_and_hands_back_in_the_middle_of_a_game(string strategy)
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(6, "google", "meta") with
        {
            Seats = ImmutableDictionary<string, string>.Empty.Add("google", strategy).Add("meta", strategy)
        };
        var room = await Classroom.Open(cluster.Grains, request);
        var ann = await room.Take("google");
        await room.Start();

        for (var turn = 0; turn < 2; turn++) { await ann.Submit(Ordered(turn)); await room.UntilClosed(turn + 1); }
        await room.Order(new ClassOrder.Autopilot("google", true));
        Assert.Equal(SeatFault.Untimely, await ann.TrySubmit("{}"));
        await room.Ring();
        await room.Ring();
        await room.Order(new ClassOrder.Autopilot("google", false));
        for (var turn = 4; turn < 6; turn++) { await ann.Submit(Ordered(turn)); await room.UntilClosed(turn + 1); }

        Assert.Equal(
            Played.InAPlainLoop(request, turn => turn is 2 or 3 ? [] : [("google", Ordered(turn))]),
            await journal.Hashes(room.Id));

        static string Ordered(int turn) => $$"""{"gpu": {{50_000 + turn}}}""";
    }

    [Fact]
    public async Task A_seat_looks_at_its_own_view_its_own_sheets_and_its_own_accounts()
    {
        var (_, cluster, room) = await Begin("google", "broadcom", "nvidia");
        await using var running = cluster;
        var (ann, ben, eve) = (await room.Take("google"), await room.Take("broadcom", "Ben"), await room.Take("nvidia", "Eve"));
        await room.Start();
        await ann.Submit("""{"gpu": 1000}""");
        await ben.Submit("""{"ip": 7}""");
        await eve.Submit("""{"rd": 1.5}""");
        await room.UntilClosed(1);

        SeatSight[] sights = [await ann.Look(), await ben.Look(), await eve.Look()];

        Assert.Equal(sights.Select(sight => sight.Seat), sights.Select(sight => sight.View.Seat));
        Assert.Equal([(1000, null, null), (null, 7, null), (null, null, 1.5)], sights.Select(sight => sight.Played.Single())
            .Select(sheet => (
                (int?)sheet.As<HyperscalerSheet>()?.Gpu.Count, (int?)sheet.As<DesignerSheet>()?.Ip.Count, sheet.As<NvidiaSheet>()?.Rd)));
        Assert.Equal(["Ann", "Ben", "Eve"], sights.Select(sight => Assert.Single(sight.Team)));
        Assert.All(sights, sight => Assert.Single(sight.Books));
    }

    static async Task<(InMemoryJournal Journal, Cluster Cluster, Classroom Room)> Begin(params ImmutableArray<string> seats)
    {
        var journal = new InMemoryJournal();
        var cluster = await Cluster.Start(1, journal);
        return (journal, cluster, await Classroom.Open(cluster.Grains, Classroom.Request(4, seats)));
    }
}
