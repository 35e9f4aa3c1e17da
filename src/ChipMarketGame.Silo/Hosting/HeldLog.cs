using System.Collections.Concurrent;

namespace ChipMarketGame.Silo;

/// <summary>
/// What is logged while a host starts is kept back until it serves, or for a while: if it fails to start for a reason that a sentence says,
/// the sentence is all there is to read.
/// </summary>
internal sealed class HeldLog(ILoggerFactory factory) : ILoggerFactory
{
    private const int Most = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<Action> _held = [];
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private volatile bool _told;

    public ILogger CreateLogger(string categoryName) => new Logger(this, factory.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    /// <summary>Tells what was kept back, and from now on everything at once.</summary>
    public void Tell()
    {
        _told = true;
        while (_held.TryDequeue(out var line)) { line(); }
    }

    public void Dispose() => factory.Dispose();

    private void Say(Action line)
    {
        if (!_told && _held.Count < Most && TimeProvider.System.GetElapsedTime(_began) < Longest)
        {
            _held.Enqueue(line);
            return;
        }

        Tell();
        line();
    }

    private sealed class Logger(HeldLog log, ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (log._told) { logger.Log(logLevel, eventId, state, exception, formatter); }
            else if (logger.IsEnabled(logLevel)) { log.Say(() => logger.Log(logLevel, eventId, state, exception, formatter)); }
        }
    }
}
