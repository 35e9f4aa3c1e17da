using System.Globalization;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Research;
using CsvHelper;
using Parquet;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>A folder of results while it is played, after a fault, and in the hands of somebody who knows nothing of us.</summary>
public sealed class TournamentFolderTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Standings_are_shown_while_another_program_plays_and_nothing_is_written()
    {
        var tournament = ShortTournament.Of(ShortTournament.File(TournamentFormat.Focal, blocks: 6));
        using var playing = TournamentFolder.Create(_home.File("out"), tournament);
        var games = tournament.Schedule.GamesOf(tournament.Parts[0]).ToArray();
        var outcomes = await new LocalPlayer(tournament, 1).Play(games, TestContext.Current.CancellationToken);
        playing.Parts().Write(0, [.. games.SelectMany((game, i) => SeatResult.Of(tournament.Schedule, game, outcomes[i]))]);
        File.WriteAllText(_home.File("out/games/part-000001.parquet.unfinished"), "in the making");
        var before = Directory.GetFileSystemEntries(_home.File("out"), "*", SearchOption.AllDirectories).Order();

        var standings = await CommandRun.Of("tournament", "standings", _home.File("out"));
        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"));
        var resumed = await CommandRun.Of("tournament", "resume", _home.File("out"));

        Assert.Equal((0, ""), (standings.ExitCode, standings.Error));
        Assert.Contains("Not finished: 1 of at most 6 blocks.", standings.Output, StringComparison.Ordinal);
        Assert.Contains("The tournament is not finished: resume it first.", verified.Error, StringComparison.Ordinal);
        Assert.Contains("is in use by another program.", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_home.File("out"), "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public async Task The_folder_explains_every_column_of_every_file_and_who_plays_what()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
        File.WriteAllText(
            _home.File("t.yaml"),
            ShortTournament.Text(TournamentFormat.Capture, 2, [], 40, _home.File("scenario.json"), _home.File("panel.json"))
                .Replace("part: 40", "part: 40, csv: true", StringComparison.Ordinal));
        await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        var dictionary = Rows("data-dictionary.csv").Select(row => ((string)row.file, (string)row.column)).ToHashSet();
        Assert.All(Rows("data-dictionary.csv"), row => Assert.NotEqual("", (string)row.meaning));
        foreach (var file in Directory.GetFiles(_home.File("out"), "*.csv").Select(Path.GetFileName)
            .Where(name => name != "data-dictionary.csv"))
        {
            Assert.All(Heads(file!), column => Assert.Contains((file!, column), dictionary));
        }

        using var part = File.OpenRead(_home.File("out/games/part-000000.parquet"));
        var columns = (await ParquetReader.CreateAsync(part, cancellationToken: TestContext.Current.CancellationToken)).Schema
            .GetDataFields().Select(field => field.Name);
        Assert.Equal(
            dictionary.Where(entry => entry.Item1 == "games/part-*.parquet").Select(entry => entry.Item2).Order(), columns.Order());
        var page = File.ReadAllText(_home.File("out/README.md"));
        Assert.All(
            Directory.GetFiles(_home.File("out")).Select(path => Path.GetFileName(path)),
            name => Assert.Contains(name!, page + "README.md", StringComparison.Ordinal));
        Assert.Contains("| a | kingmaker | hedge | undercutter |", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><td>a</td><td>kingmaker</td><td>hedge</td><td>undercutter</td></tr>", File.ReadAllText(_home.File("out/report.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_an_analysis_is_told_and_leaves_a_folder_that_is_complete_and_can_be_resumed()
    {
        // A panel that no reader takes: an advantage over it is no finite number, and no standings can be made of that.
        var panel = ShortTournament.Panel with
        {
            Seats = [.. ShortTournament.Panel.Seats.Select(seat => seat with { Deviation = 1e-300 })]
        };
        var tournament = Tournament.Of(ShortTournament.File(TournamentFormat.Capture, blocks: 2), ShortTournament.Scenario, panel, []);
        using var folder = TournamentFolder.Create(_home.File("out"), tournament);
        var steps = await new TournamentRun(tournament, folder.Parts(), new LocalPlayer(tournament, 2), TimeSpan.FromMinutes(1)).Play(
            _ => { }, TestContext.Current.CancellationToken);

        var results = TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps);
        TournamentOutput.Write(
            folder, folder.Parts(), results, stream => TournamentReport.Write(stream, results, CultureInfo.InvariantCulture));

        Assert.Null(results.Standings);
        Assert.Contains(
            results.Faults,
            fault => fault.StartsWith("The standings could not be worked out: ArgumentException: the score of ", StringComparison.Ordinal));
        Assert.Equal(TournamentManifest.Complete, TournamentManifest.Read(File.ReadAllText(_home.File("out/manifest.json"))).Status);
        Assert.Contains(
            "The standings could not be worked out", File.ReadAllText(_home.File("out/standings.json")), StringComparison.Ordinal);
        Assert.Contains("What could not be worked out", File.ReadAllText(_home.File("out/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_measures_other_seats_or_nothing_is_refused_before_the_first_game()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(
            _home.File("t.yaml"),
            ShortTournament.Text(TournamentFormat.Focal, 2, [], 40, _home.File("scenario.json"), _home.File("panel.json")));
        foreach (var (seats, sentence) in new (Func<PanelSeat[], PanelSeat[]>, string)[]
        {
            (seats => seats[..3], "not those of seed-2025"),
            (seats => [.. seats.Reverse()], "not those of seed-2025"),
            (seats => [.. seats.Select(seat => seat with { Deviation = 1e-300 })], "a deviation of 1 $ or more"),
            (seats => [.. seats.Select(seat => seat with { Percentiles = [.. seat.Percentiles.Reverse()] })], "101 percentiles that rise"),
        })
        {
            File.WriteAllText(
                _home.File("panel.json"),
                PanelFile.Write(ShortTournament.Panel with { Seats = [.. seats([.. ShortTournament.Panel.Seats])] }));

            var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

            Assert.InRange(run.ExitCode, 1, 2);
            Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_home.File("out")));
        }
    }

    [Fact]
    public async Task A_tournament_larger_than_can_be_played_is_refused_before_the_first_game()
    {
        var list = string.Join(
            '\n', Enumerable.Range(0, 500)
                .Select(i => $"  - {{name: e{i}, nvidia: reference, hyperscaler: hedge, designer: undercutter}}"));
        File.WriteAllText(
            _home.File("focal.yaml"),
            $"schema: chipmarket/experiment@1\nkind: tournament\nname: large\nformat: focal\nscenario: seed-2025\nseeds: {{master: " +
            $"1}}\nentrants:\n{list}\nblocks: 1000000\n");
        File.WriteAllText(
            _home.File("capture.yaml"),
            $"schema: chipmarket/experiment@1\nkind: tournament\nname: large\nformat: capture\nscenario: seed-2025\nseeds: {{master: " +
            $"1}}\nentrants:\n{list}\nblocks: 2\n");

        var focal = await CommandRun.Of("tournament", "run", _home.File("focal.yaml"), "--out", _home.File("out"));
        var capture = await CommandRun.Of("tournament", "run", _home.File("capture.yaml"), "--out", _home.File("out"));

        Assert.Equal((2, 2), (focal.ExitCode, capture.ExitCode));
        Assert.Contains("1,503,000,000 games are wanted; a tournament plays at most 1,000,000,000.", focal.Error, StringComparison.Ordinal);
        Assert.Contains("at most 4,096 combinations of strategies, not 125,000,000.", capture.Error, StringComparison.Ordinal);
    }

    IEnumerable<dynamic> Rows(string name)
    {
        using var csv = new CsvReader(new StreamReader(_home.File($"out/{name}")), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>()];
    }

    string[] Heads(string name)
    {
        using var csv = new CsvReader(new StreamReader(_home.File($"out/{name}")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        return csv.HeaderRecord!;
    }
}
