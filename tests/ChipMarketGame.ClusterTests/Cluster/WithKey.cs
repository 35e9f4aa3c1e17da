using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.ClusterTests;

/// <summary>Opens games as whoever has the key does.</summary>
static class WithKey
{
    public static ValueTask<OpenAnswer> Open(this IGameGrain game, GameRequest request) => game.Open(request, KnownKey.Value);

    public static ValueTask<OpenAnswer> Open(this IGameDirectoryGrain directory, GameRequest request) =>
        directory.Open(request, KnownKey.Value);
}
