using System.Collections.Concurrent;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class LeftFeedTests
{
    const int Readers = 40;

    [Fact]
    public async Task Notices_on_their_way_to_a_reader_who_has_gone_are_no_failures()
    {
        var log = new Failures();
        await using var cluster = await Cluster.Start(
            1, new InMemoryJournal(), adjust: silo => silo.Services.AddLogging(logging => logging.AddProvider(log)));
        var grains = cluster.Silos.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();

        for (var reader = 0; reader < Readers; reader++)
        {
            var game = new GameId($"left-{reader}");
            await grains.Game(game).Open(Played.Request((ulong)reader + 1));
            await foreach (var _ in grains.Follow(game)) { break; }
        }

        Assert.Empty(log.Said);
    }

    /// <summary>What silos log as errors.</summary>
    sealed class Failures : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) { Said.Enqueue(formatter(state, exception)); }
        }

        public void Dispose()
        {
        }
    }
}
