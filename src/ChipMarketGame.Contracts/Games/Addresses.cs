using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>Where to find what.</summary>
public static class Addresses
{
    public static IGameGrain Game(this IGrainFactory grains, GameId id) => grains.GetGrain<IGameGrain>(id.Value);

    public static ISeatGrain Seats(this IGrainFactory grains, GameId id) => grains.GetGrain<ISeatGrain>(id.Value);

    public static IInstructorGrain Instructor(this IGrainFactory grains, GameId id) => grains.GetGrain<IInstructorGrain>(id.Value);

    public static IGameDirectoryGrain GameDirectory(this IGrainFactory grains) => grains.GetGrain<IGameDirectoryGrain>(0);

    public static IClassListGrain ClassList(this IGrainFactory grains) => grains.GetGrain<IClassListGrain>(0);

    public static IInsightGrain Insight(this IGrainFactory grains) => grains.GetGrain<IInsightGrain>(0);

    /// <param name="attempt">Under the same number a client asks the same silo for as long as that lives, under another one perhaps
    /// another.</param>
    public static IMatchWorkerGrain MatchWorker(this IGrainFactory grains, int attempt = 1) => grains.GetGrain<IMatchWorkerGrain>(attempt);
}
