using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class TwoSiloProcessesTests : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_tournament_over_two_silos_that_meet_in_Redis_loses_one_and_ends_with_the_bytes_of_this_machine()
    {
        using var redis = await RedisServer.Start();
        using var first = await SiloProcess.Join(redis);
        using var second = await SiloProcess.Join(redis);
        var file = ShortTournament.In(_home, blocks: 80);
        Assert.Equal(0, (await ClientProcess.Finish("tournament", "run", file, "--out", Folder("local"))).ExitCode);

        using var part = new NextPart(Folder("cluster"));
        using var player = ClientProcess.Start(
            "tournament", "run", file, "--out", Folder("cluster"), "--cluster", $"{first.Gateway},{second.Gateway}");
        await part.Written;
        await first.Kill();
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        await player.WaitForExitAsync(deadline.Token);

        Assert.Equal(0, player.ExitCode);
        Assert.Equal(FolderContent.Of(Folder("local")), FolderContent.Of(Folder("cluster")));
    }

    string Folder(string name) => Path.Combine(_home.FullName, name);
}
