using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class SeatTests
{
    [Fact]
    public async Task A_seat_is_taken_once_and_the_same_claim_again_is_the_same_claim()
    {
        var (journal, cluster, room) = await Begin(1, "google", "meta");
        await using var running = cluster;
        var token = SeatToken.New();

        Assert.True((await room.Claim("google", "Ann", token)).Succeeded);
        Assert.True((await room.Claim("google", "Ann", token)).Succeeded);

        Assert.Equal(SeatFault.NotFound, (await room.Claim("google", "Ben", SeatToken.New())).Problem?.Fault);
        Assert.Equal(SeatFault.Conflict, (await room.Claim("meta", "Ann", token)).Problem?.Fault);
        Assert.Equal(2, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task What_is_no_seat_of_the_class_is_not_to_be_had_and_the_answer_is_always_the_same()
    {
        var (journal, cluster, room) = await Begin(1, "google", "meta");
        await using var running = cluster;
        await room.Take("meta");

        foreach (var (company, code) in ((string, string?)[])[
            ("google", "WRONGCDE"), ("google", ""), ("amazon", null), ("openai", null), ("nobody", null), ("meta", null)])
        {
            var problem = (await room.Claim(company, "Ann", SeatToken.New(), code)).Problem!;
            Assert.Equal(
                (SeatFault.NotFound, "No seat is to be had with this code: check the code, choose a free seat, or ask your teacher."),
                (problem.Fault, problem.Sentence));
        }

        Assert.Equal(2, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task A_code_is_read_in_any_case_in_full_width_and_with_the_spaces_people_put_in()
    {
        var (_, cluster, room) = await Begin(3, "google");
        var fullWidth = string.Concat(room.Code.ToLowerInvariant().Select(symbol => (char)(symbol + 0xFEE0)));
        await using var running = cluster;

        Assert.True((await room.Claim("google", "Ann", SeatToken.New(), room.Code.ToLowerInvariant())).Succeeded);
        Assert.True((await room.Claim("google", "Cleo", SeatToken.New(), $"{fullWidth[..4]}－{fullWidth[4..]}")).Succeeded);
        Assert.Equal(room.Id, await room.Grains.GameDirectory().Class(fullWidth));
        Assert.True((await room.Claim("Google", "Ben", SeatToken.New(), $" {room.Code[..4]} - {room.Code[4..]}")).Succeeded);
    }

    [Fact]
    public async Task A_name_that_cannot_be_shown_is_refused()
    {
        var (journal, cluster, room) = await Begin(1, "google");
        await using var running = cluster;

        foreach (var name
            in (string[])[
                "", " \u00A0 ", "\u200B\u200B", "\u3164", "\u115F\u1160", "\uFFA0", "\u2800\u2800", "\u180E", "\u00AD", "\u2060",
                "Ann\u3164", "Ann\u200B", "Ann\nBen", "Ann\u202Enna", "Ann\uD800", new string('x', 41)])
        {
            Assert.Equal(SeatFault.Malformed, (await room.Claim("google", name, SeatToken.New())).Problem?.Fault);
            Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Reissue("google", name, SeatToken.New()))).Problem?.Fault);
        }

        Assert.Equal(1, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task A_name_is_what_people_are_called()
    {
        var (_, cluster, room) = await Begin(4, "google");
        await using var running = cluster;

        foreach (var name in (string[])["=1+1", "王小明", "👩‍🏫 Zoë", "شهرزاد"]) { await room.Take("google", $"  {name} "); }

        Assert.Equal(["=1+1", "王小明", "👩‍🏫 Zoë", "شهرزاد"], (await room.Snapshot()).Class!.Seats.Single().Holders);
    }

    [Fact]
    public async Task A_team_is_joined_up_to_its_size_and_each_of_its_tokens_speaks_for_the_seat()
    {
        var (journal, cluster, room) = await Begin(3, "google");
        await using var running = cluster;
        SeatHolder[] team = [await room.Take("google", "Ann"), await room.Take("google", "Ben"), await room.Take("google", "Cem")];
        Assert.Equal(SeatFault.NotFound, (await room.Claim("google", "Dora", SeatToken.New())).Problem?.Fault);
        await room.Start();

        await team[0].Draft("""{"gpu": 1000}""");
        Assert.Equal(1000, (await team[1].Look()).Draft!.As<HyperscalerSheet>()!.Value.Gpu.Count);
        await team[2].Submit("""{"gpu": 2000}""");
        await room.UntilClosed(1);

        Assert.Equal(["Ann", "Ben", "Cem"], (await team[0].Look()).Team);
        Assert.Equal(2000, (await journal.Quarters(room.Id).FirstAsync()).Sheets[0].As<HyperscalerSheet>()!.Value.Gpu.Count);
    }

    [Fact]
    public async Task Nobody_joins_after_the_start()
    {
        var (_, cluster, room) = await Begin(1, "google", "meta");
        await using var running = cluster;
        await room.Take("google");
        await room.Start();

        Assert.Equal(SeatFault.NotFound, (await room.Claim("meta", "Ben", SeatToken.New())).Problem?.Fault);
    }

    [Fact]
    public async Task A_token_given_up_speaks_for_nothing_and_never_again_and_the_seat_is_free()
    {
        var (journal, cluster, room) = await Begin(1, "google");
        await using var running = cluster;
        var ann = await room.Take("google");

        Assert.True((await ann.Leave()).Succeeded);

        Assert.Equal(SeatFault.NotYours, (await ann.TryLook()).Problem?.Fault);
        Assert.Equal(SeatFault.NotYours, (await ann.Leave()).Problem?.Fault);
        Assert.Equal(SeatFault.Conflict, (await room.Claim("google", "Ann", ann.Token)).Problem?.Fault);
        Assert.Equal(SeatFault.Conflict, (await room.Try(new ClassOrder.Reissue("google", "Ann", ann.Token))).Problem?.Fault);
        Assert.True((await room.Claim("google", "Ann", SeatToken.New())).Succeeded);
        Assert.Equal(4, (await journal.Head(room.Id))!.Version);
    }

    [Fact]
    public async Task When_its_last_holder_leaves_in_a_quarter_the_strategy_plays_the_seat()
    {
        var (journal, cluster, room) = await Begin(1, "google", "meta");
        await using var running = cluster;
        var (ann, ben) = (await room.Take("google"), await room.Take("meta"));
        await room.Start();

        await ann.Leave();
        await ben.Submit("{}");
        await room.UntilClosed(1);

        Assert.Equal(
            [SheetOrigin.Decided, SheetOrigin.HandedIn],
            (await journal.Quarters(room.Id).FirstAsync()).Sheets.Take(2).Select(sheet => sheet.Origin));
    }

    [Fact]
    public async Task A_freed_seat_goes_back_to_its_strategy_and_a_reissued_one_to_whom_the_instructor_says()
    {
        var (journal, cluster, room) = await Begin(2, "google", "meta");
        await using var running = cluster;
        SeatHolder[] team = [await room.Take("google", "Ann"), await room.Take("google", "Ben")];
        var meta = await room.Take("meta");
        await room.Start();

        await room.Order(new ClassOrder.Free("google"));
        foreach (var gone in team) { Assert.Equal(SeatFault.NotYours, (await gone.TryLook()).Problem?.Fault); }
        await meta.Submit("{}");
        await room.UntilClosed(1);
        var cem = new SeatHolder(room, "google", SeatToken.New());
        await room.Order(new ClassOrder.Reissue("google", "Cem", cem.Token));
        var dora = new SeatHolder(room, "google", SeatToken.New());
        await room.Order(new ClassOrder.Reissue("google", "Dora", dora.Token));
        await dora.Submit("""{"gpu": 1234}""");
        await meta.Submit("{}");
        await room.UntilClosed(2);

        Assert.Equal(SeatFault.NotYours, (await cem.TryLook()).Problem?.Fault);
        Assert.Equal(
            [SheetOrigin.Decided, SheetOrigin.HandedIn],
            await journal.Quarters(room.Id).Select(closed => closed.Sheets[0].Origin).ToArrayAsync());
        Assert.Equal(["Dora"], (await room.Snapshot()).Class!.Seats[0].Holders);
    }

    [Fact]
    public async Task Sixty_who_claim_at_once_get_eleven_seats_and_nobody_two()
    {
        var (journal, cluster, room) = await Begin(1);
        await using var running = cluster;
        var companies = Enumerable.Range(0, Played.Roster.Seats).Select(seat => Played.Roster.Companies[seat].Id).ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            room.Claim(companies[number % companies.Length], $"number {number}", SeatToken.New()).AsTask()));

        Assert.Equal(companies.Length, answers.Count(answer => answer.Succeeded));
        Assert.Equal(companies.Length, answers.Where(answer => answer.Succeeded).Select(answer => answer.Value!.Seat).Distinct().Count());
        Assert.Equal(1 + companies.Length, (await journal.Head(room.Id))!.Version);
    }

    static async Task<(InMemoryJournal Journal, Cluster Cluster, Classroom Room)> Begin(int teamSize, params string[] seats)
    {
        var journal = new InMemoryJournal();
        var cluster = await Cluster.Start(1, journal);
        var request = Classroom.Request(3, [.. seats]);
        return (journal, cluster, await Classroom.Open(
            cluster.Grains, request with { Class = request.Class! with { TeamSize = teamSize } }));
    }
}
