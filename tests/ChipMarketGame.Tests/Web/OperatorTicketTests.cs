using ChipMarketGame.Contracts;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OperatorTicketTests
{
    static readonly Key Usual = new("the key"), Other = new("another key");

    readonly EphemeralDataProtectionProvider _secrets = new();

    [Fact]
    public void Who_shows_the_key_is_admitted_with_a_ticket_that_does_not_hold_it()
    {
        var tickets = Tickets(Usual);

        var ticket = SignedIn(tickets);

        Assert.True(tickets.Admits(With(ticket)));
        Assert.DoesNotContain("the key", Uri.UnescapeDataString(ticket), StringComparison.Ordinal);
        Assert.NotEqual(ticket, SignedIn(tickets));
        Assert.False(tickets.Admits(With(null)));
        Assert.False(tickets.Admits(With("the key")));
        Assert.False(tickets.Admits(With(ticket[..^2])));
    }

    [Fact]
    public void A_wrong_key_gets_no_ticket()
    {
        var http = new DefaultHttpContext();

        Assert.False(Tickets(Usual).SignIn(http, "another key"));

        Assert.Equal(0, http.Response.Headers.SetCookie.Count);
    }

    [Fact]
    public void A_ticket_that_was_signed_out_is_refused_from_a_copy_too_and_others_are_not()
    {
        var tickets = Tickets(Usual);
        var (mine, colleagues) = (SignedIn(tickets), SignedIn(tickets));
        var http = With(mine);

        tickets.SignOut(http);

        Assert.Contains("operator=;", $"{http.Response.Headers.SetCookie}", StringComparison.Ordinal);
        Assert.False(tickets.Admits(With(mine)));
        Assert.True(tickets.Admits(With(colleagues)));
    }

    [Fact]
    public void A_ticket_is_void_under_another_key() => Assert.False(Tickets(Other).Admits(With(SignedIn(Tickets(Usual)))));

    [Fact]
    public void A_ticket_is_void_after_twelve_hours()
    {
        Assert.True(Tickets(Usual).Admits(With(SignedIn(Tickets(Usual, hoursAgo: 11)))));
        Assert.False(Tickets(Usual).Admits(With(SignedIn(Tickets(Usual, hoursAgo: 13)))));
    }

    OperatorTickets Tickets(Key key, double hoursAgo = 0) => new(key, _secrets, new Before(hoursAgo));

    static string SignedIn(OperatorTickets tickets)
    {
        var http = new DefaultHttpContext();
        Assert.True(tickets.SignIn(http, "the key"));
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
