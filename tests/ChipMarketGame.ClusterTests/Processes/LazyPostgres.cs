using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A server that starts when a test first asks for it.</summary>
public abstract class LazyPostgres : IAsyncLifetime
{
    readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.Start());

    internal Task<PostgresServer> Server => _server.Value;

    /// <summary>A place for a journal that nobody has used.</summary>
    public async Task<string> FreshJournal() => (await Server).FreshJournal();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) { await (await _server.Value).DisposeAsync(); }
        GC.SuppressFinalize(this);
    }
}
