using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RunCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_run_leaves_events_tables_and_a_report()
    {
        var run = await Run("--seed", "7", "--quarters", "4");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["data-dictionary.csv", "events.jsonl", "quarters.csv", "report.html", "seats.csv"],
            Directory.GetFiles(Out).Select(Path.GetFileName).Order());
        Assert.Equal(1 + 4, Lines("quarters.csv").Length);
        Assert.Equal(1 + (4 * 11), Lines("seats.csv").Length);
    }

    [Fact]
    public async Task The_same_command_gives_the_same_files_in_any_culture()
    {
        await Run("--seed", "7", "--quarters", "6");
        var first = Lines("quarters.csv");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            await CommandRun.Of("run", "--seed", "7", "--quarters", "6", "--out", _home.File("again"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(first, File.ReadAllLines(_home.File("again/quarters.csv")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Out, "events.jsonl")), File.ReadAllBytes(_home.File("again/events.jsonl")));
    }

    [Fact]
    public async Task Every_column_is_in_the_data_dictionary_with_its_meaning()
    {
        await Run("--quarters", "1");

        var described = Lines("data-dictionary.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(Lines("quarters.csv")[0].Split(','), described.Where(entry => entry[0] == "quarters.csv").Select(entry => entry[1]));
        Assert.Equal(Lines("seats.csv")[0].Split(','), described.Where(entry => entry[0] == "seats.csv").Select(entry => entry[1]));
        Assert.All(described, entry => Assert.True(entry[2].Length > 0 && entry[3].Length > 0, string.Join(',', entry)));
        Expected.Matches("data-dictionary.csv", File.ReadAllText(Path.Combine(Out, "data-dictionary.csv")));
    }

    [Fact]
    public async Task The_seed_stands_in_the_table_of_seats_with_every_digit()
    {
        await Run("--seed", "18446744073709551615", "--quarters", "1");

        Assert.StartsWith("seed,t,quarter,seat,", Lines("seats.csv")[0], StringComparison.Ordinal);
        Assert.All(
            Lines("seats.csv").Skip(1), line => Assert.StartsWith("'18446744073709551615,0,2025Q1,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_sheets_are_played_and_the_rest_stands()
    {
        var run = await Sheets(
            """[{"google":{"gpu":1000,"award":{"lead":"Broadcom","second":null,"fusion":false,"ambition":"safe"}},"NVIDIA":{"price":1.2}},{}]""");

        Assert.Equal(0, run.ExitCode);
        var google = Seat("google");
        Assert.Equal(["1000", "1000"], google.Select(row => row["gpu"]));
        Assert.Equal(["broadcom", ""], google.Select(row => row["award_lead"]));
        Assert.Equal(["handed_in", "standing"], google.Select(row => row["origin"]));
        Assert.Equal(["1.2", "1.2"], Seat("nvidia").Select(row => row["price"]));
        Assert.All(Seat("meta"), row => Assert.Equal("standing", row["origin"]));
    }

    [Fact]
    public async Task The_sheets_of_the_guide_can_be_played()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "src", "ChipMarketGame.Client", "README.md"));

        var run = await Sheets(guide.Split("```json")[1].Split("```")[0]);

        Assert.Equal("", run.Error);
        Assert.Equal("google meta", Seat("broadcom")[0]["clients"]);
    }

    [Fact]
    public async Task A_refused_line_is_told_with_quarter_and_seat_and_nothing_is_kept()
    {
        var run = await Sheets("""[{},{"google":{"premium":0.9,"colour":1}}]""");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2025Q2 Google: premium must lie between 0 and 0.3, not 0.9.", run.Error, StringComparison.Ordinal);
        Assert.Contains("2025Q2 Google: colour: this sheet has no such line.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task With_allowed_refusals_the_standing_value_is_played_and_the_line_listed()
    {
        var run = await Sheets("""[{"google":{"premium":0.2}},{"google":{"premium":0.9}}]""", "--allow-refusals");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Refused, standing value played: 2025Q2 Google: premium", run.Output, StringComparison.Ordinal);
        Assert.Equal(["0.2", "0.2"], Seat("google").Select(row => row["premium"]));
        Assert.Equal(["0", "1"], Seat("google").Select(row => row["refused"]));
    }

    [Fact]
    public async Task A_company_that_falls_under_administration_is_no_fault_of_the_file()
    {
        var run = await Sheets(QuietGame.Restless.Sheets.ToJsonString());

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The company is under administration", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "sheets are a JSON array with one element per quarter, at least one.")]
    [InlineData("[]", "sheets are a JSON array with one element per quarter, at least one.")]
    [InlineData("[{", "is no JSON at line 1, column 3: it ends before everything that was opened is closed.")]
    [InlineData("[3]", "2025Q1: the sheets of a quarter are an object of companies, not Number.")]
    [InlineData("""[{},{"gogle":{}}]""", "2025Q2: There is no seat gogle in seed-2025. Did you mean google?")]
    [InlineData("""[{"Google":{},"google":{}}]""", "2025Q1: google has two sheets.")]
    [InlineData("""[{"google":{"gpu":1,"gpu":2}}]""", "is no JSON at line 1, column 21: \"gpu\" stands twice in one object.")]
    public async Task A_file_that_holds_no_sheets_is_told_in_a_sentence(string json, string sentence)
    {
        var run = await Sheets(json);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task Every_fault_of_a_sheets_file_is_told_up_to_twenty()
    {
        var few = await Sheets("""[{"gogle":{},"Meta":{},"meta":{}},3,{"nobody":{}}]""");
        var many = await Sheets($"[{string.Join(',', Enumerable.Repeat("3", 30))}]");

        Assert.Contains("2025Q1: There is no seat gogle in seed-2025.", few.Error, StringComparison.Ordinal);
        Assert.Contains("2025Q1: meta has two sheets.", few.Error, StringComparison.Ordinal);
        Assert.Contains("2025Q2: the sheets of a quarter are an object of companies, not Number.", few.Error, StringComparison.Ordinal);
        Assert.Contains("2025Q3: There is no seat nobody in seed-2025.", few.Error, StringComparison.Ordinal);
        Assert.Equal(20, many.Error.Split("are an object of companies").Length - 1);
        Assert.Contains("… and 10 more faults of ", many.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, " lines in all. seats.csv counts them by quarter and seat.")]
    [InlineData(false, " lines in all. With --out DIR, seats.csv counts them by quarter and seat.")]
    public async Task Many_refused_lines_are_counted_where_that_is_kept(bool isKept, string sentence)
    {
        var wrong = string.Join(',', Enumerable.Range(0, 25).Select(number => $"\"line-{number}\":1"));
        File.WriteAllText(_home.File("sheets.json"), $"[{{\"google\":{{{wrong}}}}}]");
        string[] words = ["run", "--sheets", _home.File("sheets.json"), "--allow-refusals"];

        var run = await CommandRun.Of(isKept ? [.. words, "--out", Out] : words);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(sentence, Regex.Replace(run.Output, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_made_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux'");

        var folder = await CommandRun.Of("run", "--out", "/proc/results");
        var file = await CommandRun.Of("tournament", "panel", "--out", "/proc/panel.json");

        Assert.Equal("/proc/results cannot be written: nothing can be created there.\n", folder.Error);
        Assert.Equal("/proc/panel.json cannot be written: nothing can be created there.\n", file.Error);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "mine.txt"), "precious");

        var run = await Run("--quarters", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not empty: results go into a new or an empty folder.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told_before_the_game_is_played()
    {
        File.WriteAllText(_home.File("file"), "");

        var run = await CommandRun.Of("run", "--out", _home.File("file/out"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_for_a_class_plays_its_seats_and_one_for_a_company_overrules_it()
    {
        await Run("--quarters", "1", "--seat", "google=hedge", "--seat", "hyperscaler=gpu-only");

        Assert.Equal("hedge", Seat("google").Single()["strategy"]);
        Assert.Equal("gpu-only", Seat("meta").Single()["strategy"]);
        Assert.Equal("reference", Seat("nvidia").Single()["strategy"]);
    }

    [Fact]
    public async Task A_game_stopped_from_outside_leaves_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await CommandRun.Of(stopped.Token, "run", "--out", Out);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Stopped.\n", run.Error);
        Assert.False(Directory.Exists(Out));
    }

    string Out => _home.File("out");

    Task<CommandRun> Run(params string[] args) => CommandRun.Of(["run", "--out", Out, .. args]);

    Task<CommandRun> Sheets(string json, params string[] args)
    {
        File.WriteAllText(_home.File("sheets.json"), json, Encoding.UTF8);
        return Run(["--sheets", _home.File("sheets.json"), "--luck", "none", .. args]);
    }

    string[] Lines(string file) => File.ReadAllLines(Path.Combine(Out, file));

    Dictionary<string, string>[] Seat(string id)
    {
        var lines = Lines("seats.csv");
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))
            .Where(row => row["seat"] == id)];
    }
}
