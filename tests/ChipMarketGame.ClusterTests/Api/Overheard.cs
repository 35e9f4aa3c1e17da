using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Builder;

namespace ChipMarketGame.ClusterTests;

/// <summary>Everything that a host logs, at every level.</summary>
sealed class Overheard : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Errors, and whatever has a stack at a level that is written down.</summary>
    public IReadOnlyCollection<string> Loud =>
        [.. _lines.Where(
            line => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal)
                || (line.StartsWith("Warning ", StringComparison.Ordinal) && line.Contains("\n   at ", StringComparison.Ordinal)))];

    /// <summary>Listens to a host that is being built, whatever its settings say about levels.</summary>
    public void To(WebApplicationBuilder builder)
    {
        foreach (var level in builder.Configuration.GetSection("Logging:LogLevel").GetChildren()) { level.Value = nameof(LogLevel.Trace); }
        builder.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> fields)
        {
            foreach (var (_, value) in fields) { _lines.Enqueue($"{value}"); }
        }
    }

    public void Dispose()
    {
    }
}
