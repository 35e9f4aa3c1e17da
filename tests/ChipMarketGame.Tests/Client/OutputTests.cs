using System.Text;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Where results cannot be kept: one sentence that names the place, exit code 1, nothing left behind.</summary>
public sealed class OutputTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("run --quarters 1 --out P", "file/inside")]
    [InlineData("run --quarters 1 --out P", "file")]
    [InlineData("run --quarters 1 --out P", "/proc/nowhere")]
    [InlineData("compare --for meta --strategies reference,hedge --seeds 2 --set quarters=1 --out P", "file/inside")]
    [InlineData("learn --role designer --generations 1 --population 4 --seeds 2 --out P", "file/inside")]
    [InlineData("calibrate --seeds 1 --csv P", "nowhere/rows.csv")]
    [InlineData("calibrate --seeds 1 --csv P", "folder")]
    [InlineData("calibrate --seeds 1 --csv P", "file/rows.csv")]
    [InlineData("calibrate --seeds 1 --csv P", "full")]
    [InlineData("counterfactual --seeds 2 --csv P", "/proc/rows.csv")]
    public async Task A_place_that_cannot_be_written_is_named(string line, string place)
    {
        File.WriteAllText(_home.File("file"), "mine");
        Directory.CreateDirectory(_home.File("folder"));
        File.CreateSymbolicLink(_home.File("full"), "/dev/full"); // Not the device itself: a fault here would end it.
        var path = place.StartsWith('/') ? place : _home.File(place);

        var run = await CommandRun.Of([.. line.Split(' ').Select(word => word == "P" ? path : word)]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{path} cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("mine", File.ReadAllText(_home.File("file")));
        Assert.Equal(["file", "folder", "full"], Directory.GetFileSystemEntries(_home.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_link_to_a_device_is_written_through_and_not_replaced()
    {
        File.CreateSymbolicLink(_home.File("null"), "/dev/null");

        var run = await CommandRun.Of("calibrate", "--seeds", "1", "--csv", _home.File("null"));

        Assert.Equal("", run.Error);
        Assert.Equal("/dev/null", new FileInfo(_home.File("null")).LinkTarget);
        Assert.Equal(["null"], Directory.GetFiles(_home.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_table_replaces_the_file_that_had_its_name_and_begins_with_a_byte_order_mark()
    {
        File.WriteAllText(_home.File("rows.csv"), "old");

        var run = await CommandRun.Of("calibrate", "--seeds", "1", "--csv", _home.File("rows.csv"));

        Assert.Equal("", run.Error);
        Assert.True(File.ReadAllBytes(_home.File("rows.csv")).AsSpan().StartsWith([.. Encoding.UTF8.Preamble, .. "row,"u8]));
    }

    /// <summary>Every table that a verb writes, so that none is forgotten.</summary>
    [Fact]
    public async Task Every_table_of_every_verb_begins_with_a_byte_order_mark()
    {
        await CommandRun.Of("run", "--quarters", "2", "--out", _home.File("run"));
        await CommandRun.Of(
            "compare", "--for", "meta", "--strategies", "reference,hedge", "--seeds", "2", "--set", "quarters=2", "--out",
            _home.File("compare"));
        await CommandRun.Of("counterfactual", "--seeds", "2", "--csv", _home.File("counterfactual.csv"));
        await CommandRun.Of("calibrate", "--seeds", "1", "--csv", _home.File("calibrate.csv"));
        await CommandRun.Of(
            "learn", "--role", "gpu-maker", "--generations", "1", "--population", "4", "--seeds", "2", "--out", _home.File("learned"));

        var tables = Directory.GetFiles(_home.Path, "*.csv", SearchOption.AllDirectories);
        Assert.Equal(9, tables.Length);
        Assert.All(tables, table => Assert.True(File.ReadAllBytes(table).AsSpan().StartsWith(Encoding.UTF8.Preamble), table));
    }
}
