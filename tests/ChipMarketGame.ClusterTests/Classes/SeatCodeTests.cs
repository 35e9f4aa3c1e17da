using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A code that the teacher makes for one seat.</summary>
public sealed class SeatCodeTests
{
    [Fact]
    public async Task A_code_is_good_once_also_after_the_start_and_the_name_is_of_who_used_it()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google", "meta"));
        var ann = await room.Take("google", "Ann");
        await room.Start();
        await room.Order(new ClassOrder.Autopilot("google", true));
        var (code, token) = (SeatCode.New(), SeatToken.New());
        var offered = await room.Order(new ClassOrder.Offer("google", code));
        Assert.NotNull(Of(offered).OfferedUntil);

        var sat = await Redeem(room, $"{code[..4]}-{code[4..].ToLowerInvariant()}", "Zoë", token);
        var retry = await Redeem(room, code, "Zoë", token);
        var other = await Redeem(room, code, "Eve", SeatToken.New());

        Assert.Equal((true, true, SeatFault.NotFound), (sat.Succeeded, retry.Succeeded, other.Problem?.Fault));
        Assert.Equal(["Zoë"], sat.Value!.Team);
        Assert.False(sat.Value.Autopilot);
        Assert.Equal(SeatFault.NotYours, (await ann.TryLook()).Problem?.Fault);
        Assert.Null(Of((await room.Grains.Instructor(room.Id).Board(room.Token)).Value!).OfferedUntil);
    }

    [Fact]
    public async Task A_code_for_a_team_with_room_sends_nobody_away_and_a_later_code_voids_the_earlier()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var request = Classroom.Request(3, "google");
        var room = await Classroom.Open(cluster.Grains, request with { Class = request.Class! with { TeamSize = 2 } });
        await room.Take("google", "Ann");
        var (first, second) = (SeatCode.New(), SeatCode.New());
        await room.Order(new ClassOrder.Offer("google", first));
        await room.Order(new ClassOrder.Offer("google", second));

        Assert.Equal(SeatFault.NotFound, (await Redeem(room, first, "Eve", SeatToken.New())).Problem?.Fault);
        Assert.Equal(["Ann", "Zoë"], (await Redeem(room, second, "Zoë", SeatToken.New())).Value!.Team);
    }

    [Fact]
    public async Task After_twenty_wrong_guesses_a_code_is_void_and_a_new_one_is_good()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google"));
        var (code, fresh) = (SeatCode.New(), SeatCode.New());
        await room.Order(new ClassOrder.Offer("google", code));
        for (var guess = 0; guess < 20; guess++)
        {
            Assert.Equal(SeatFault.NotFound, (await Redeem(room, SeatCode.New(), "Eve", SeatToken.New())).Problem?.Fault);
        }

        Assert.Equal(SeatFault.NotFound, (await Redeem(room, code, "Zoë", SeatToken.New())).Problem?.Fault);
        await room.Order(new ClassOrder.Offer("google", fresh));
        Assert.True((await Redeem(room, fresh, "Zoë", SeatToken.New())).Succeeded);
    }

    [Fact]
    public async Task A_code_is_void_when_its_time_is_over_and_lasts_over_a_restart_until_then()
    {
        var (journal, good, late, terms) = (new InMemoryJournal(), SeatCode.New(), SeatCode.New(), Classroom.Request(3, "google", "meta"));
        await using (var first = await Cluster.Start(1, journal))
        {
            var opened = await Classroom.Open(first.Grains, terms);
            await opened.Order(new ClassOrder.Offer("google", good));
        }

        var head = (await journal.Head(Played.Id))!;
        await journal.Append(
            Played.Id, head.Version,
            [EventForm.Entry(
                new SeatOffered(Played.Roster.Find("meta"), SeatToken.HashOf(late), DateTimeOffset.UtcNow.AddSeconds(-1)), Played.Roster)]);
        await using var second = await Cluster.Start(1, journal);
        var room = new Classroom(second.Grains, Played.Id, terms.Class!.Code, terms.Class.Token);

        Assert.Equal(SeatFault.NotFound, (await Redeem(room, late, "Zoë", SeatToken.New())).Problem?.Fault);
        Assert.True((await Redeem(room, good, "Zoë", SeatToken.New())).Succeeded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("ABCDEFG0")]
    public async Task A_code_that_is_none_is_not_offered(string code)
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(3, "google"));

        Assert.Equal(SeatFault.Malformed, (await room.Try(new ClassOrder.Offer("google", code))).Problem?.Fault);
        Assert.Equal(SeatFault.NotFound, (await Redeem(room, code, "Zoë", SeatToken.New())).Problem?.Fault);
    }

    static SeatProgress Of(ClassBoard board) => board.Seats.Single(seat => board.Game.Roster[seat.Presence.Seat].Id == "google");

    static ValueTask<SeatAnswer<SeatSight>> Redeem(Classroom room, string code, string name, string token) =>
        room.Grains.Seats(room.Id).Redeem(new SeatRedemption(code, name, token));
}
