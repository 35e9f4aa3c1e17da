using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TournamentCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public TournamentCommandTests()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
        File.WriteAllText(
            _home.File("t.yaml"),
            ShortTournament.Text(TournamentFormat.Focal, 6, [], 40, _home.File("scenario.json"), _home.File("panel.json")));
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Run_plays_ranks_and_leaves_a_folder_that_verifies()
    {
        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        var again = await CommandRun.Of("tournament", "standings", _home.File("out"), "--csv", _home.File("again.csv"));
        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"), "--all");

        Assert.Equal((0, 0, 0), (run.ExitCode, again.ExitCode, verified.ExitCode));
        Assert.Contains("PROVISIONAL: 6 blocks, fewer than 30", run.Output, StringComparison.Ordinal);
        Assert.Contains("72 of 72 games were played again and ended in the same states.", verified.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_home.File("out/standings.csv")), File.ReadAllText(_home.File("again.csv")));
        Assert.All(
            new[] { "manifest.json", "report.html", "standings.json", "seats.csv", "scenario.json", "panel.json", "tournament.yaml" },
            name => Assert.True(File.Exists(_home.File($"out/{name}")), name));
    }

    [Fact]
    public async Task Verify_names_a_file_that_was_edited()
    {
        await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        File.AppendAllText(_home.File("out/standings.csv"), "mine");

        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"));

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("standings.csv is not what the manifest says.", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_a_game_whose_result_was_invented()
    {
        await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        var parts = Batch.ResultParts.ToWrite(_home.File("out"));
        parts.Write(1, [.. parts.Read(1).Select((row, i) => i == 5 ? row with { Score = row.Score + 1 } : row)]);
        var game = parts.Read(1)[5].Game;

        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"), "--all");

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains($"Game {game}, seat ", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_of_a_finished_tournament_writes_the_report_in_the_other_language()
    {
        await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        var resumed = await CommandRun.Of("tournament", "resume", _home.File("out"), "--language", "zh-Hant");

        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("lang=\"zh-Hant\"", File.ReadAllText(_home.File("out/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_tournament_says_how_to_go_on_and_its_standings_so_far_can_be_seen()
    {
        var stopped = await CommandRun.Of(
            new CancellationToken(canceled: true), "tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        var none = await CommandRun.Of("tournament", "standings", _home.File("out"));
        var resumed = await CommandRun.Of("tournament", "resume", _home.File("out"));

        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains(
            $"What was played is kept: chipmarket tournament resume {_home.File("out")}", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("No block is complete yet.", none.Error, StringComparison.Ordinal);
        Assert.Equal(1, none.ExitCode);
        Assert.Equal(0, resumed.ExitCode);
    }

    [Fact]
    public async Task Panel_measures_a_scenario()
    {
        var run = await CommandRun.Of(
            "tournament", "panel", "--scenario", _home.File("scenario.json"), "--seeds", "8", "--out", _home.File("made.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(_home.File("panel.json")), File.ReadAllText(_home.File("made.json")));
    }

    [Theory]
    [InlineData("tournament run nowhere.yaml --out x", "nowhere.yaml cannot be read")]
    [InlineData("tournament run", "--out")]
    [InlineData("tournament resume nowhere", "nowhere holds no tournament: there is no manifest.json.")]
    [InlineData("tournament verify nowhere --games many", "--games must be a whole number from 0 to 1000000000, not many.")]
    [InlineData("tournament panel --seeds 1", "--seeds must be a whole number from 2 to 10000, not 1.")]
    [InlineData("tournament resume x --cluster there", "--cluster is written host:port with a port from 1 to 65535, not there.")]
    public async Task A_wrong_command_line_is_told_in_a_sentence(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_told_with_lines_and_nothing_is_made()
    {
        File.WriteAllText(
            _home.File("t.yaml"), File.ReadAllText(_home.File("t.yaml")).Replace("kingmaker", "kingmakr", StringComparison.Ordinal));

        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "Line 9, entrants[1].nvidia: there is no nvidia strategy kingmakr. Did you mean kingmaker?", run.Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.File("out")));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_refused()
    {
        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not empty", run.Error, StringComparison.Ordinal);
    }
}
