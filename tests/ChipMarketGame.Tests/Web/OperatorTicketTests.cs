using ChipMarketGame.Contracts;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OperatorTicketTests
{
    static readonly Key Usual = new("the key"), Other = new("another key");

    /// <summary>What all hosts share.</summary>
    readonly MemorySignIns _store = new();

    [Fact]
    public async Task Who_shows_the_key_is_admitted_with_a_ticket_that_does_not_hold_it()
    {
        var tickets = Tickets(Usual);

        var ticket = await SignedIn(tickets);

        Assert.True(await Admits(tickets, ticket));
        Assert.DoesNotContain("the key", Uri.UnescapeDataString(ticket), StringComparison.Ordinal);
        Assert.NotEqual(ticket, await SignedIn(tickets));
        Assert.False(await Admits(tickets, null));
        Assert.False(await Admits(tickets, "the key"));
        Assert.False(await Admits(tickets, ticket[..^2]));
        Assert.False(await Admits(tickets, SeatToken.HashOf(ticket)));
    }

    [Fact]
    public async Task A_wrong_key_gets_no_ticket()
    {
        var http = new DefaultHttpContext();

        Assert.False(await Tickets(Usual).SignIn(http, "another key"));

        Assert.Equal(0, http.Response.Headers.SetCookie.Count);
    }

    [Fact]
    public async Task A_ticket_that_was_signed_out_is_refused_at_every_host_from_a_copy_too_and_others_are_not()
    {
        var (tickets, elsewhere) = (Tickets(Usual), Tickets(Usual));
        var (mine, colleagues) = (await SignedIn(tickets), await SignedIn(tickets));
        var http = With(mine);

        await tickets.SignOut(http);

        Assert.Contains("operator=;", $"{http.Response.Headers.SetCookie}", StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(Admits(tickets, mine), Admits(elsewhere, mine)), Assert.False);
        Assert.True(await Admits(elsewhere, colleagues));
    }

    [Fact]
    public async Task Who_signs_in_again_holds_the_new_ticket_alone()
    {
        var tickets = Tickets(Usual);
        var old = await SignedIn(tickets);

        Assert.True(await tickets.SignIn(With(old), "the key"));

        Assert.False(await Admits(tickets, old));
    }

    [Fact]
    public async Task A_ticket_is_void_under_another_key() => Assert.False(await Admits(Tickets(Other), await SignedIn(Tickets(Usual))));

    [Fact]
    public async Task A_ticket_is_void_after_twelve_hours()
    {
        Assert.True(await Admits(Tickets(Usual), await SignedIn(Tickets(Usual, hoursAgo: 11.9))));
        Assert.False(await Admits(Tickets(Usual), await SignedIn(Tickets(Usual, hoursAgo: 12.1))));
    }

    OperatorTickets Tickets(Key key, double hoursAgo = 0) => new(new SignIns(_store, key, new Before(hoursAgo)));

    static async Task<bool> Admits(OperatorTickets tickets, string? ticket) => await tickets.OwnerOf(With(ticket)) is not null;

    static async Task<string> SignedIn(OperatorTickets tickets)
    {
        var http = new DefaultHttpContext();
        Assert.True(await tickets.SignIn(http, "the key"));
        var cookie = $"{http.Response.Headers.SetCookie}";
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        return cookie.Split(';')[0]["operator=".Length..];
    }

    static DefaultHttpContext With(string? ticket)
    {
        var http = new DefaultHttpContext();
        if (ticket is not null) { http.Request.Headers.Cookie = $"operator={ticket}"; }
        return http;
    }

    sealed record Key(string Name) : IOperatorKey
    {
        public bool Opens(string key) => key == Name;
    }

    sealed class Before(double hours) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - TimeSpan.FromHours(hours);
    }
}
