using ChipMarketGame.ClusterTests;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace ChipMarketGame.ClusterTests;

/// <summary>One server for all tests that do no harm to it.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.Start());

    /// <summary>A place for a journal that nobody has used.</summary>
    public async Task<string> FreshJournal() => (await _server.Value).FreshJournal();

    internal Task<PostgresServer> Server => _server.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) { await (await _server.Value).DisposeAsync(); }
    }
}
