using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Benchmarks;

/// <summary>Silo processes that play live games of strategies at full speed, and a client that begins them.</summary>
internal sealed class SilosToMeasure : IAsyncDisposable
{
    private const int AtOnce = 16;
    private const int InARow = 20;
    private const int Quarters = 24;

    private readonly ConcurrentDictionary<GameId, TaskCompletionSource> _ends = [];
    private readonly Process[] _silos;
    private readonly int[] _played;
    private readonly bool _isJournaled;
    private readonly string _name;
    private IHost? _client;
    private int _games;

    private SilosToMeasure(string name, int ports, int silos, bool random, string journal)
    {
        (_name, _isJournaled, _played) = (name, journal.Length > 0, new int[silos]);
        _silos = [.. Enumerable.Range(0, silos).Select(number => Start(ports + number, ports + 100 + number, ports, random, journal))];
    }

    /// <summary>How many games each of them has ended.</summary>
    public IReadOnlyList<int> Played => _played;

    /// <param name="ports">First of its ports; those a hundred above are the gateways'.</param>
    /// <param name="random">Whether companies are placed at random instead of beside their game.</param>
    /// <param name="journal">Connection string of the PostgreSQL that keeps the games; empty keeps none.</param>
    public static async Task<SilosToMeasure> Start(string name, int ports, int silos, bool random, string journal)
    {
        var started = new SilosToMeasure(name, ports, silos, random, journal);
        await Task.WhenAll(Enumerable.Range(0, silos).Select(started.Hear));
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddChipMarketSerialization();
        builder.UseOrleansClient(
            client => client.UseStaticClustering(
                [.. Enumerable.Range(0, silos).Select(number => new IPEndPoint(IPAddress.Loopback, ports + 100 + number))]));
        started._client = builder.Build();
        await started._client.StartAsync();
        return started;
    }

    /// <summary>Plays whole games, as many at once as two cores have work for.</summary>
    /// <returns>Quarters a second.</returns>
    public async Task<double> Play()
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => PlayInARow()));
        return AtOnce * InARow * Quarters / clock.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null) { await _client.StopAsync(); }
        _client?.Dispose();
        foreach (var silo in _silos) { silo.StandardInput.Close(); }
        foreach (var silo in _silos)
        {
            await silo.WaitForExitAsync();
            silo.Dispose();
        }
    }

    private async Task PlayInARow()
    {
        var grains = _client!.Services.GetRequiredService<IGrainFactory>();
        for (var game = 0; game < InARow; game++)
        {
            var number = Interlocked.Increment(ref _games);
            var id = new GameId(string.Create(CultureInfo.InvariantCulture, $"{_name}-{number}"));
            var end = _ends[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            // Where no journal keeps it, a game has begun already and only has to be called.
            if (_isJournaled) { await grains.Game(id).Open(new GameRequest("seed-2025", (ulong)number), KnownKey.Value); }
            else { await grains.Game(id).Continue(); }
            await end.Task;
        }
    }

    /// <summary>Listens to a silo from now on; done when it has joined.</summary>
    private Task Hear(int number)
    {
        var joined = new TaskCompletionSource();
        _silos[number].OutputDataReceived += (_, said) =>
        {
            if (said.Data is not { } line) { joined.TrySetException(new InvalidOperationException("A silo ended before it had joined.")); }
            else if (line == SiloToMeasure.Joined) { joined.SetResult(); }
            else if (_ends.TryRemove(new GameId(line), out var end))
            {
                Interlocked.Increment(ref _played[number]);
                end.SetResult();
            }
        };
        _silos[number].BeginOutputReadLine();
        return joined.Task;
    }

    private static Process Start(int siloPort, int gatewayPort, int firstPort, bool random, string journal) =>
        Process.Start(new ProcessStartInfo(
        "dotnet",
        [typeof(SilosToMeasure).Assembly.Location, SiloToMeasure.Verb, $"{siloPort}", $"{gatewayPort}", $"{firstPort}", random
            ? nameof(RandomCompanies)
            : "beside", journal])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
