using System.Text;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>One game, two processes: the second with another culture, time zone, thread count, compiler or processor.</summary>
public sealed class TwoProcessesTests : IDisposable
{
    static readonly string[] Files = ["events.jsonl", "quarters.csv", "seats.csv"];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Auckland")]
    [InlineData("LC_ALL=fa_IR.UTF-8", "TZ=America/St_Johns")]
    [InlineData("DOTNET_PROCESSOR_COUNT=1", "DOTNET_gcServer=0")]
    [InlineData("DOTNET_TieredCompilation=0", "DOTNET_ReadyToRun=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredPGO=0")]
    public async Task Two_processes_write_the_same_game_to_the_byte(params string[] surroundings)
    {
        var usual = await Play("usual", []);
        var other = await Play("other", surroundings);

        Assert.All(Files, file => Assert.Equal(usual[file], other[file]));
        Assert.Contains("state_hash", usual["events.jsonl"], StringComparison.Ordinal);
    }

    async Task<Dictionary<string, string>> Play(string name, string[] surroundings)
    {
        var folder = Path.Combine(_folder.FullName, name);
        var (exitCode, _, errors) = await ClientProcess.Finish(
            surroundings.Select(each => each.Split('=')).ToDictionary(each => each[0], each => each[1]),
            "run", "--seed", "2025", "--seat", "google=asic-max", "--out", folder);
        Assert.Equal((0, ""), (exitCode, errors));
        return Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file), Encoding.UTF8));
    }
}
