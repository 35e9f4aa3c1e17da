using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P5: a replay is bit-identical, in another process, culture, time zone, thread count and compiler.</summary>
public sealed class P5_ReplayTests(ITestOutputHelper output) : IAsyncLifetime
{
    static readonly string[][] Surroundings =
    [
        ["LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Auckland", "DOTNET_PROCESSOR_COUNT=1"],
        ["LC_ALL=fa_IR.UTF-8", "TZ=America/St_Johns", "DOTNET_gcServer=1"],
        ["DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredPGO=0", "DOTNET_ReadyToRun=0"],
    ];

    static readonly int Games = FullSize.Of(1_000, 100), Quarters = FullSize.Of(24, 8);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    string Journal => Path.Combine(_folder.FullName, "market.db");

    public async ValueTask InitializeAsync()
    {
        await using var journal = SqliteJournal.Open(Journal);
        await Parallel.ForAsync(
            0, Games, async (game, _) => await JournaledGame.Play(journal, new GameId($"game-{game}"), (ulong)game, Quarters));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_quarter_of_every_game_comes_out_as_recorded_in_other_processes()
    {
        foreach (var surroundings in Surroundings)
        {
            var verify = await ClientProcess.Finish(
                surroundings.Select(each => each.Split('=')).ToDictionary(each => each[0], each => each[1]), "verify", Journal);

            Assert.Equal((0, ""), (verify.ExitCode, verify.Errors));
            Assert.Contains(
                $"holds: {Games} games, {Games * (Quarters + 2)} events are as they were written; {Games * Quarters} quarters were " +
                $"played again", verify.Output, StringComparison.Ordinal);
        }

        output.WriteLine($"{Games} games of {Quarters} quarters, {Surroundings.Length} processes");
    }
}
