using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Runtime;
using Orleans.Serialization;
using StackExchange.Redis;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Whatever is lost behind the API, the caller learns that asking again may help.</summary>
public sealed class FailuresTests
{
    static readonly Dictionary<string, Func<Exception>> Failures = new()
    {
        ["a database that is gone"] = () => new NpgsqlException("connection refused"),
        ["a database that ends its connections"] = () => new PostgresException(
            "terminating connection due to administrator command", "FATAL", "FATAL", "57P01"),
        ["a journal that failed"] = () => new JournalUnavailableException("The journal could not be read."),
        ["a line that broke"] = () => new IOException("broken pipe"),
        ["a socket that was reset"] = () => new SocketException((int)SocketError.ConnectionReset),
        ["a silence"] = () => new TimeoutException("no answer"),
        ["a call cut off by a stop"] = () => new TaskCanceledException("stopped"),
        ["a line closed by a stop"] = () => new ConnectionAbortedException("aborted"),
        ["a thing let go by a stop"] = () => new ObjectDisposedException("a thing"),
        ["a silo that is gone"] = () => new SiloUnavailableException("gone"),
        ["a Redis that is gone"] = () => new RedisConnectionException(ConnectionFailureType.UnableToConnect, "gone"),
        ["a failure on another silo that has no type here"] = () => new UnavailableExceptionFallbackException(),
        ["a failure because of another"] = () => new InvalidOperationException(
            "the connection is broken", new SocketException((int)SocketError.ConnectionReset)),
    };

    static readonly Dictionary<string, Func<Exception>> Bugs = new()
    {
        ["a thing that is not there"] = () => new KeyNotFoundException("a bug"),
        ["a thing of another kind"] = () => new InvalidCastException("a bug"),
        ["a state that cannot be"] = () => new InvalidOperationException("a bug"),
        ["a sum too large"] = () => new OverflowException("a bug"),
    };

    static readonly (string Method, string Path)[] Paths =
    [
        ("GET", "/api/games"), ("GET", "/api/games/a-game"), ("GET", "/api/classes/ABCDEFGH"), ("POST", "/api/classes"),
        ("PUT", "/api/games/a-game/seat/sheet"), ("POST", "/api/games/a-game/class/start"),
        ("GET", "/api/games/a-game/class/people"), ("POST", "/api/games/a-game/class/erase"),
    ];

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_fails_outside_this_program_is_answered_with_503_a_sentence_and_when_to_ask_again(string name)
    {
        await using var host = await Host.Start(
            adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(Failures[name])));

        foreach (var (method, path) in Paths)
        {
            using var answer = await Asked(host, method, path);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{method} {path}: {answer.StatusCode}");
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
            Assert.Equal(
                "The games cannot be reached now, and whether a command was done is not known: " +
                "send it again with the same Idempotency-Key.",
                JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("detail")
                    .GetString());
        }
    }

    [Theory]
    [InlineData("a thing that is not there")]
    [InlineData("a thing of another kind")]
    [InlineData("a state that cannot be")]
    [InlineData("a sum too large")]
    public async Task A_fault_of_this_program_is_500_on_every_path_and_nobody_is_asked_to_come_again(string name)
    {
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(Bugs[name])));

        foreach (var (method, path) in Paths)
        {
            using var answer = await Asked(host, method, path);
            Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, $"{method} {path}: {answer.StatusCode}");
            Assert.Null(answer.Headers.RetryAfter);
            Assert.Equal("Something went wrong here; the host's log says what.", await answer.Sentence());
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/games")]
    [InlineData("/watch/a-game")]
    [InlineData("/j/ABCDEFGH")]
    public async Task A_page_that_a_fault_of_this_program_keeps_from_being_shown_is_500_and_one_that_waits_for_a_journal_is_not(string page)
    {
        await using var faulty = await Host.Start(
            adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(Bugs["a thing of another kind"])));
        await using var away = await Host.Start(
            adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(Failures["a journal that failed"])));

        using var fault = await faulty.Api.GetAsync(new Uri(page, UriKind.Relative));
        using var outage = await away.Api.GetAsync(new Uri(page, UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, fault.StatusCode);
        Assert.Null(fault.Headers.RetryAfter);
        Assert.NotEqual(HttpStatusCode.InternalServerError, outage.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_this_program_in_a_command_is_500_at_once_and_not_tried_again()
    {
        var journal = new FaultyJournal(new InMemoryJournal());
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton<IJournal>(journal));
        var room = await host.Class("google");
        var seat = await room.Take("google");
        await room.Order("start");
        journal.Fault = Bugs["a thing of another kind"];

        foreach (var (method, path, token, body) in new[]
        {
            (HttpMethod.Put, "seat/draft", seat, """{"quarter": "2025Q1", "lines": {}}"""),
            (HttpMethod.Put, "seat/sheet", seat, """{"quarter": "2025Q1", "lines": {}}"""),
            (HttpMethod.Post, "class/pause", room.Token, "{}"),
            (HttpMethod.Post, "class/branch", room.Token, """{"quarter": "2025Q1", "into": "elsewhere"}"""),
        })
        {
            var before = journal.Faults;
            using var answer = await room.Send(method, $"/api/games/{room.Game}/{path}", token, body);
            Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, $"{path}: {answer.StatusCode}");
            Assert.Equal(before + 1, journal.Faults);
        }

        var held = new HeldSeat(host.Grains.Seats(room.Game), seat);
        var tried = journal.Faults;
        await Assert.ThrowsAsync<GameFaultException>(() => held.Submit(HeldSeat.NewCommand(), new CalendarQuarter(2025, 1), "{}"));
        Assert.Equal(tried + 1, journal.Faults);

        journal.Fault = null;
        using var after = await room.Put("sheet", seat, new CalendarQuarter(2025, 1), "{}");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    static async Task<HttpResponseMessage> Asked(Host host, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", path == "/api/classes" ? host.OperatorKey : SeatToken.New());
        if (method != "GET")
        {
            request.Content = new StringContent(path.EndsWith("sheet", StringComparison.Ordinal)
                ? """{"quarter": "2025Q1", "lines": {}}"""
                : path.EndsWith("erase", StringComparison.Ordinal) ? """{"person": "x"}""" : "{}", Encoding.UTF8, "application/json");
        }
        return await host.Api.SendAsync(request);
    }
}
