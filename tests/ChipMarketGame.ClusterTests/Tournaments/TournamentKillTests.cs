using System.Globalization;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class TournamentKillTests : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    /// <summary>Set CHIPMARKET_KILLS for more or fewer.</summary>
    static int Kills => int.Parse(
        Environment.GetEnvironmentVariable("CHIPMARKET_KILLS") ?? $"{FullSize.Of(20, 5)}", CultureInfo.InvariantCulture);

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Killed_with_minus_9_as_often_as_it_comes_it_ends_with_the_same_bytes()
    {
        var file = ShortTournament.In(_home, blocks: 100 * (Kills + 1));
        Assert.Equal(0, (await ClientProcess.Finish("tournament", "run", file, "--out", Folder("whole"))).ExitCode);

        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAtNextPart(
                kill == 0 ? ["tournament", "run", file, "--out", Folder("killed")] : ["tournament", "resume", Folder("killed")]);
        }

        Assert.DoesNotContain("standings.csv", FolderContent.Of(Folder("killed")), StringComparison.Ordinal);
        Assert.Equal(0, (await ClientProcess.Finish("tournament", "resume", Folder("killed"))).ExitCode);
        Assert.Equal(FolderContent.Of(Folder("whole")), FolderContent.Of(Folder("killed")));
    }

    [Fact]
    public async Task On_a_full_disk_it_says_so_keeps_what_was_played_and_ends_the_same_when_there_is_room()
    {
        var disk = Folder("disk");
        Directory.CreateDirectory(disk);
        if (await Run("mount", "-t", "tmpfs", "-o", "size=400k", "chipmarket-test", disk) != 0)
        {
            Assert.Skip("Only who may mount a small disk can fill it.");
        }

        var file = ShortTournament.In(_home, blocks: 400);
        await ClientProcess.Finish("tournament", "run", file, "--out", Folder("whole"));
        try
        {
            var (exitCode, _, errors) = await ClientProcess.Finish("tournament", "run", file, "--out", Path.Combine(disk, "t"));
            Assert.Equal(1, exitCode);
            Assert.Contains("No space left on device", errors, StringComparison.Ordinal);
            Assert.Contains("make room and resume", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);

            Assert.Equal(0, await Run("mount", "-o", "remount,size=64m", disk));
            Assert.Equal(0, (await ClientProcess.Finish("tournament", "resume", Path.Combine(disk, "t"))).ExitCode);
            Assert.Equal(FolderContent.Of(Folder("whole")), FolderContent.Of(Path.Combine(disk, "t")));
        }
        finally
        {
            await Run("umount", disk);
        }
    }

    string Folder(string name) => Path.Combine(_home.FullName, name);

    /// <summary>Starts the program and ends it as a power cut would when it has put one more part on the disk.</summary>
    async Task KillAtNextPart(string[] args)
    {
        using var part = new NextPart(Folder("killed"));
        using var process = ClientProcess.Start(args);
        await part.Written;
        process.Kill();
        await process.WaitForExitAsync();
    }

    static async Task<int> Run(string program, params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            program, args) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
