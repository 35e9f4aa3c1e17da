using ChipMarketGame.Batch;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Benchmarks;

/// <summary>Live memory of a tournament that is played, kept on disk and ranked, at its greatest, for few games and for many.</summary>
internal sealed record TournamentMemory(double Few, double Many, int ManyGames)
{
    private const int FewGames = 1_000;
    private const int BetweenLooks = 5_000;
    private const int GamesPerBlock = 9;

    public static async Task<TournamentMemory> Measure(int manyGames)
    {
        await Peak(FewGames);
        return new TournamentMemory(await Peak(FewGames), await Peak(manyGames), manyGames);
    }

    public ReadmeRow InReadme => new(
        $"memory of a tournament, {ManyGames:N0} games / 1,000 games", "MB", $"{Many:N1}", $"{Few:N1}", $"{Many / Few:N2}", "flat");

    public void Print() => Console.WriteLine(
        $"{$"memory of a tournament, {ManyGames:N0} games / 1,000 " +
            $"games",-76} {"MB",-10} {Many,14:N1} {Few,14:N1} {Many / Few,9:N2} {"",15} {"flat",9}");

    /// <summary>Games of one quarter: what is measured is what is kept of a game, not the game.</summary>
    private static async Task<double> Peak(int games)
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "1" });
        var tournament = TwoEntrants.Of(scenario, games / GamesPerBlock);
        var path = Directory.CreateTempSubdirectory("chipmarket-benchmark-").FullName;
        try
        {
            using var folder = TournamentFolder.Create(Path.Combine(path, "t"), tournament);
            var (greatest, since) = (0L, 0);
            var run = new TournamentRun(tournament, folder.Parts(), new LocalPlayer(tournament, 2), TimeSpan.FromMinutes(10));
            var steps = await run.Play(Look, CancellationToken.None);
            var results = TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps);
            greatest = Math.Max(greatest, GC.GetTotalMemory(forceFullCollection: true));
            GC.KeepAlive(results);
            return greatest / 1e6;

            void Look(int played)
            {
                if (Interlocked.Add(ref since, played) < BetweenLooks && greatest > 0) { return; }

                since = 0;
                greatest = Math.Max(greatest, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
