using System.Diagnostics;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The folder that local-cluster is told to use.</summary>
public sealed class LocalClusterFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_that_holds_other_things_is_refused_and_keeps_its_modes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it is a script for Unix");
        var (mine, open) = (_folder.File("thesis.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await File.WriteAllTextAsync(mine, "");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(mine, open); }

        using var script = Process.Start(new ProcessStartInfo(
            "bash", [Path.Combine(Repository.Root, "deploy", "local-cluster"), "up", "--dir", _folder.Path])
            {
                RedirectStandardError = true, RedirectStandardOutput = true
            })!;
        var said = await script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (1, $"{_folder.Path} holds other things; choose an empty folder, or one that is not there, with --dir.\n"),
            (script.ExitCode, said));
        Assert.Equal(open, OperatingSystem.IsWindows() ? open : File.GetUnixFileMode(mine));
        Assert.Equal([mine], Directory.GetFileSystemEntries(_folder.Path));
    }
}
