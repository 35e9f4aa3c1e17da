using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What <c>chipmarket watch</c> sees of real silos.</summary>
public sealed class MarketWatchTests : IAsyncDisposable
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    static readonly WatchText English = new(CultureInfo.InvariantCulture);

    readonly string _journal = Path.Combine(Directory.CreateTempSubdirectory("chipmarket-watch-").FullName, "journal.db");
    readonly DnsEndPoint _gateway = new("127.0.0.1", FreePorts.One());
    readonly int _siloPort = FreePorts.One();
    WebApplication? _silo;

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Path.GetDirectoryName(_journal)!, recursive: true);
    }

    [Fact]
    public async Task With_a_silo_of_its_own_it_shows_the_market_without_any_other_process()
    {
        await using var cluster = new EmbeddedCluster(secondsPerQuarter: 0.2);

        var (code, output) = await Once(cluster, game: null, Deadline);

        Assert.Equal(0, code);
        Assert.Matches("Market share in 20[0-9]{2}Q[1-4]", output);
    }

    [Fact]
    public async Task A_silo_that_does_not_answer_is_told_in_a_sentence()
    {
        await using var cluster = new RemoteCluster(_gateway);

        var failed = await Assert.ThrowsAsync<CommandFailedException>(() => Once(cluster, game: null, TimeSpan.FromSeconds(2)));

        Assert.StartsWith($"No silo answers at 127.0.0.1:{_gateway.Port}", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_game_that_does_not_exist_is_told_in_a_sentence()
    {
        await Start();
        await using var cluster = new RemoteCluster(_gateway);

        var failed = await Assert.ThrowsAsync<CommandFailedException>(() => Once(cluster, new GameId("nosuch"), Deadline));

        Assert.StartsWith("There is no game nosuch at ", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_the_connection_is_lost_and_goes_on_when_the_silo_is_back()
    {
        await Start();
        await using var cluster = new RemoteCluster(_gateway);
        using var stopped = new CancellationTokenSource(Deadline);
        var states = new BlockingCollection<WatchState>();
        var following = new MarketFeed(cluster, English, states.Add).Follow(named: null, stopped.Token);

        var before = await Until(states, state => state.Game is { ClosedQuarters: >= 2 }, stopped.Token);
        await Stop();
        await Until(states, state => state.Notice?.StartsWith("Connection lost", StringComparison.Ordinal) == true, stopped.Token);
        await Start();
        var after = await Until(
            states, state => state.Notice is null && state.Game!.ClosedQuarters > before.Game!.ClosedQuarters, stopped.Token);

        Assert.Equal(before.Game!.Id, after.Game!.Id);
        Assert.Equal(
            before.Game.Closed.Select(quarter => quarter.Report.Hhi),
            after.Game.Closed.Take(before.Game.ClosedQuarters).Select(quarter => quarter.Report.Hhi));
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    static async Task<(int Code, string Output)> Once(ICluster cluster, GameId? game, TimeSpan patience)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output)
            });
        var code = await new MarketWatch(new Terminal(console, console), English, once: true, patience).Follow(
            cluster, game, CancellationToken.None);
        return (code, output.ToString());
    }

    static Task<WatchState> Until(BlockingCollection<WatchState> states, Func<WatchState, bool> isSo, CancellationToken cancellation) =>
        Task.Run(() => states.GetConsumingEnumerable(cancellation).First(isSo), cancellation);

    async Task Start()
    {
        var options = new ChipMarketOptions
        {
            Data = _journal,
            Urls = "http://127.0.0.1:0",
            SiloPort = _siloPort,
            GatewayPort = _gateway.Port,
            SecondsPerQuarter = 1
        };
        _silo = ChipMarketHost.Create(options, builder => builder.Logging.ClearProviders());
        await _silo.StartAsync();
    }

    async Task Stop()
    {
        if (_silo is null) { return; }

        await _silo.StopAsync();
        await _silo.DisposeAsync();
        _silo = null;
    }
}
