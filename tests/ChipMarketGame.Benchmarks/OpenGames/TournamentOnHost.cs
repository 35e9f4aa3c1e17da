using System.Net;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Benchmarks;

/// <summary>A tournament whose games a host plays for a caller elsewhere, who keeps what comes of them.</summary>
internal static class TournamentOnHost
{
    private const int Hands = 2, WarmUp = 100, Blocks = 300;

    /// <param name="gateway">Where the host's silo is asked.</param>
    public static async Task<CostRow> Measure(string gateway, Watched host)
    {
        await using var cluster = new RemoteCluster(IPEndPoint.Parse(gateway) is var place
            ? new DnsEndPoint(place.Address.ToString(), place.Port)
            : throw new InvalidOperationException(gateway));
        var grains = await cluster.Connect(() => { }, () => { }, CancellationToken.None);
        await Play(WarmUp);
        var before = host.Now.CpuSeconds;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (games, bytes) = await Play(Blocks);
        return new CostRow(
            "a game of a tournament, 24 quarters, kept by who asked for it", games, (host.Now.CpuSeconds - before) / games,
            (double)bytes / games, games / clock.Elapsed.TotalSeconds);

        async Task<(int Games, long Bytes)> Play(int blocks)
        {
            var tournament = TwoEntrants.Of(ScenarioFile.BuiltIn("seed-2025"), blocks);
            var path = Directory.CreateTempSubdirectory("chipmarket-benchmark-");
            try
            {
                using var folder = TournamentFolder.Create(Path.Combine(path.FullName, "t"), tournament);
                var (empty, played) = (Size(path), 0);
                var player = new ClusterPlayer(tournament, grains, Hands, TimeSpan.FromMinutes(1));
                await new TournamentRun(tournament, folder.Parts(), player, TimeSpan.FromMinutes(10)).Play(
                    more => Interlocked.Add(ref played, more), CancellationToken.None);
                return (played, Size(path) - empty);
            }
            finally
            {
                path.Delete(recursive: true);
            }
        }
    }

    private static long Size(DirectoryInfo folder) => folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
