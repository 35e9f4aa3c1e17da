using System.Diagnostics;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Reading a journal needs no writing: not of the file, and not beside it.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-"), _mine = Directory.CreateTempSubdirectory(
        "chipmarket-");

    string Journal => Path.Combine(_folder.FullName, "games # 1.db");

    public void Dispose()
    {
        Reader.Open(_folder.FullName);
        _folder.Delete(recursive: true);
        _mine.Delete(recursive: true);
    }

    [Theory]
    [InlineData("after its host was stopped")]
    [InlineData("after its host was killed")]
    [InlineData("after its host was killed, without what SQLite keeps in memory")]
    [InlineData("while its host runs")]
    public async Task Who_may_only_read_verifies_exports_and_backs_up_a_journal(string state)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        using var host = await Left(state);
        Reader.Close(_folder.FullName);
        var before = Files();

        var verified = await Run("verify", Journal);
        var exported = await Run("export", Journal, "--out", Path.Combine(Mine(), "exported"));
        var backedUp = await Run("backup", Journal, "--out", Path.Combine(Mine(), "backup"));

        Assert.All([verified, exported, backedUp], run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Equal(before, Files());
    }

    /// <summary>A journal with a demonstration in it.</summary>
    async Task<SiloProcess?> Left(string state)
    {
        var host = await SiloProcess.Start(Journal, "--seconds-per-quarter", "0", "--pause", "3600");
        await using (var reader = SqliteJournalReader.Open(Journal))
        {
            using var deadline = new CancellationTokenSource(Waiting.Patience);
            while ((await reader.Games(deadline.Token)).All(head => head.Status != GameStatus.Ended))
            {
                await Task.Delay(50, deadline.Token);
            }
        }

        if (state == "while its host runs") { return host; }
        using (host)
        {
            if (state == "after its host was stopped") { await host.Terminate(); }
            else { await host.Kill(); }
        }

        if (state.EndsWith("memory", StringComparison.Ordinal)) { File.Delete(Journal + "-shm"); }
        Assert.Equal(state != "after its host was stopped", File.Exists(Journal + "-wal"));
        return null;
    }

    string[] Files() => [.. Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal)];

    /// <summary>A folder in which the reader may write.</summary>
    string Mine()
    {
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(_mine.FullName, (UnixFileMode)0b111_111_111); }
        return _mine.FullName;
    }

    static async Task<(int ExitCode, string Errors)> Run(params string[] words)
    {
        using var process = Process.Start(Reader.Of("dotnet", [ClientProcess.Program, .. words]))!;
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        var (output, errors) =
            (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        await output;
        return (process.ExitCode, await errors);
    }
}
