using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// What people and scripts name in place of a file: each verb says in one sentence what is wrong with it, and does nothing.
/// </summary>
public sealed class NamedFileTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public NamedFileTests() => Directory.CreateDirectory(_home.File("folder"));

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("verify _", "JOURNAL")]
    [InlineData("replay _", "FILE")]
    [InlineData("export _ --out new", "JOURNAL")]
    [InlineData("export journal.db --out _", "--out")]
    [InlineData("backup _ --out new", "JOURNAL")]
    [InlineData("backup journal.db --out _", "--out")]
    [InlineData("restore _ --into new", "FILE")]
    [InlineData("restore backup --into _", "--into")]
    [InlineData("run --sheets _", "--sheets")]
    [InlineData("run --out _", "--out")]
    [InlineData("run --own _", "--own")]
    [InlineData("run --scenario _", "--scenario")]
    [InlineData("run --seat _", "--seat")]
    [InlineData("compare --for meta --strategies _", "--strategies")]
    [InlineData("calibrate --csv _", "--csv")]
    [InlineData("scenario check _", "FILE")]
    [InlineData("scenario show _", "NAME")]
    [InlineData("tournament run _ --out new", "FILE")]
    [InlineData("tournament run t.yaml --out _", "--out")]
    [InlineData("tournament standings _", "DIR")]
    [InlineData("tournament resume _", "DIR")]
    [InlineData("tournament verify _", "DIR")]
    [InlineData("tournament panel --out _", "--out")]
    [InlineData("learn --role designer --out _", "--out")]
    [InlineData("watch _", "GAME")]
    public async Task An_empty_word_is_told_by_the_name_of_what_it_stands_for(string line, string name)
    {
        foreach (var empty in new[] { "", " " })
        {
            var run = await CommandRun.Of([.. line.Split(' ').Select(word => word == "_" ? empty : word)]);

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Equal($"{name} must not be empty.", run.Error.Split('\n')[0]);
        }
    }

    /// <summary>The work would take far longer than the minute after which it is given up.</summary>
    [Theory]
    [InlineData("calibrate --seeds 10000 --csv")]
    [InlineData("counterfactual --seeds 10000 --csv")]
    [InlineData("balance --seeds 4096 --csv")]
    [InlineData("tournament panel --seeds 10000 --out")]
    public async Task A_file_that_cannot_be_written_is_told_before_the_work_is_done(string line)
    {
        var file = _home.File("nowhere/results");
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        var run = await CommandRun.Of(enough.Token, [.. line.Split(' '), file]);

        Assert.Equal(
            (1, "", $"{file} cannot be written: there is no folder {_home.File("nowhere")}."),
            (run.ExitCode, run.Output, run.Error.TrimEnd()));
        Assert.False(Directory.Exists(_home.File("nowhere")));
    }

    [Theory]
    [InlineData("verify folder", "folder is a folder; a journal is a file.")]
    [InlineData("verify /dev/zero", "/dev/zero is a device or a pipe; a journal is a file on a disk.")]
    [InlineData("verify /dev/null", "/dev/null is a device or a pipe; a journal is a file on a disk.")]
    [InlineData("verify /dev/stdin", "/dev/stdin is a device or a pipe; a journal is a file on a disk.")]
    [InlineData("backup folder --out new", "folder is a folder; a journal is a file.")]
    [InlineData("export /dev/zero --out new", "/dev/zero is a device or a pipe; a journal is a file on a disk.")]
    [InlineData("restore folder --into new", "folder is a folder; a backup is a file.")]
    [InlineData("restore /dev/zero --into new", "/dev/zero is a device or a pipe; a backup is a file on a disk.")]
    [InlineData("replay folder", "folder cannot be read: it is a folder, not a file.")]
    [InlineData("replay nowhere", "nowhere cannot be read: there is no such file.")]
    [InlineData("replay /dev/zero", "/dev/zero is longer than 64 MB.")]
    [InlineData("replay /dev/null", "/dev/null is empty.")]
    [InlineData("run --sheets folder", "folder cannot be read: it is a folder, not a file.")]
    [InlineData("run --sheets /dev/null", "/dev/null is empty.")]
    [InlineData("run --scenario /dev/null", "/dev/null is empty.")]
    [InlineData("run --own /dev/zero", "/dev/zero is a device or a pipe; an assembly is a file on a disk.")]
    [InlineData("scenario check /dev/null", "/dev/null is empty.")]
    [InlineData("scenario check nowhere", "nowhere cannot be read: there is no such file.")]
    [InlineData("tournament run folder --out new", "folder cannot be read: it is a folder, not a file.")]
    [InlineData("tournament run /dev/null --out new", "/dev/null is empty.")]
    [InlineData("tournament run t.yaml --out new", "t.yaml cannot be read: there is no such file.")]
    public async Task What_is_no_file_of_the_kind_is_asked_wrongly(string line, string sentence)
    {
        string Placed(string text) => text.Replace("folder is", $"{_home.File("folder")} is", StringComparison.Ordinal)
            .Replace("folder cannot", $"{_home.File("folder")} cannot", StringComparison.Ordinal);

        var run = await CommandRun.Of([.. line.Split(' ').Select(word => word is "folder" or "new" ? _home.File(word) : word)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(Placed(sentence), run.Error.Split('\n')[0]);
        Assert.False(Path.Exists(_home.File("new")));
    }

    [Theory]
    [InlineData("verify x")]
    [InlineData("replay x")]
    [InlineData("run --sheets x")]
    [InlineData("tournament run x --out new")]
    [InlineData("scenario check x")]
    public async Task A_path_longer_than_any_disk_takes_is_told_as_one_that_is_not_there(string line)
    {
        var run = await CommandRun.Of([.. line.Split(' ').Select(word => word == "x" ? new string('x', 5_000) : word)]);

        Assert.InRange(run.ExitCode, 1, 2);
        Assert.Contains("here is no ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("has a fault", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_cannot_be_kept_is_not_measured()
    {
        var run = await CommandRun.Of("tournament", "panel", "--seeds", "10000", "--out", _home.File("folder"));

        Assert.Equal((1, $"{_home.File("folder")} cannot be written: it is a folder.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_folder_of_results_is_no_device() => Assert.Equal(
        (1, "/dev/null cannot be written: it is a file; the results go to a folder, new or empty.\n"),
        await CommandRun.Of("run", "--quarters", "1", "--out", "/dev/null") is var run ? (run.ExitCode, run.Error) : default);

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[suggest] ver")]
    [InlineData("[diagram] run")]
    [InlineData("[env:X=1] strategies")]
    public async Task What_the_parser_brings_beyond_the_help_is_no_entrance(string line)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"Unrecognized command or argument '{line.Split(' ')[0]}'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_run_is_told_whatever_is_wrong_with_its_scenario()
    {
        var run = await CommandRun.Of(
            "run", "--quarters", "80", "--sheets", "no-sheets", "--scenario", "no-scenario", "--set", "x", "--own", "no-own");

        Assert.Equal(2, run.ExitCode);
        Assert.All(
            new[] { "There is no scenario no-scenario", "--set is written path=value", "no-sheets cannot be read: there is no such file.",
                "--own: there is no file no-own." },
            sentence => Assert.Contains(sentence, run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("Host=x;garbage")]
    public void A_connection_string_that_is_none_is_told_without_a_place_in_a_text_of_ours(string text)
    {
        var wrong = Assert.Throws<ChipMarketGame.Storage.JournalNotOpenedException>(() => ChipMarketGame.Storage.JournalPlace.Server(text));

        Assert.StartsWith(
            "The connection string of the journal cannot be used: it is no list of NAME=VALUE with a semicolon between them.",
            wrong.Message, StringComparison.Ordinal);
    }
}
