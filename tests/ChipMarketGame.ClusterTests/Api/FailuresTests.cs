using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
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
        ["a database that ends its connections"] = () => new PostgresException("terminating connection due to administrator command", "FATAL", "FATAL", "57P01"),
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
        ["a failure because of another"] = () => new InvalidOperationException("the connection is broken", new SocketException((int)SocketError.ConnectionReset)),
    };

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_fails_outside_this_program_is_answered_with_503_a_sentence_and_when_to_ask_again(string name)
    {
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(Failures[name])));

        foreach (var (method, path) in new[] { ("GET", "/api/games"), ("GET", "/api/games/a-game"), ("GET", "/api/classes/ABCDEFGH"), ("POST", "/api/classes"), ("PUT", "/api/games/a-game/seat/sheet"), ("POST", "/api/games/a-game/class/start") })
        {
            using var answer = await Asked(host, method, path);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{method} {path}: {answer.StatusCode}");
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
            Assert.Equal(
                "The games cannot be reached now, and whether a command was done is not known: send it again with the same Idempotency-Key.",
                JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task A_fault_of_this_program_is_not_taken_for_one_of_the_world()
    {
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton<IJournal>(new BrokenJournal(() => new KeyNotFoundException("a bug"))));

        using var answer = await Asked(host, "GET", "/api/games");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Null(answer.Headers.RetryAfter);
    }

    static async Task<HttpResponseMessage> Asked(Host host, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", path == "/api/classes" ? host.OperatorKey : SeatToken.New());
        if (method != "GET") { request.Content = new StringContent(path.EndsWith("sheet", StringComparison.Ordinal) ? """{"quarter": "2025Q1", "lines": {}}""" : "{}", Encoding.UTF8, "application/json"); }
        return await host.Api.SendAsync(request);
    }
}
