using System.Globalization;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Research;
using ChipMarketGame.Silo;
using ChipMarketGame.Storage;
using CsvHelper;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Names that people give, through every writer and reader of a tournament.</summary>
public sealed class TournamentNamesTests : IDisposable
{
    static readonly string[] Names =
    [
        "Chen, Li", "the \"best\" one", "a; b", "聯發科隊 🐉", "=1+1", "'quoted", "-kim", "@kim", "a|b*c_d`e", "<b>&amp;", "panel-1",
        "100 % sure", new string('長', 100), "{0}", "[red]",
    ];

    readonly TemporaryFolder _home = new();

    public TournamentNamesTests()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Every_reader_reads_the_names_that_every_writer_writes()
    {
        Write("capture", "blocks: 2", [
            .. Names.Select(
                (name, i) => Entrant(
                    name, i == 0 ? "nvidia: reference, hyperscaler: reference, designer: undercutter" : "designer: undercutter"))]);

        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        var standings = await CommandRun.Of("tournament", "standings", _home.File("out"), "--csv", _home.File("again.csv"));
        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"), "--all");
        var resumed = await CommandRun.Of("tournament", "resume", _home.File("out"));

        Assert.Equal(("", "", "", ""), (run.Error, standings.Error, verified.Error, resumed.Error));
        Assert.Equal((0, 0, 0, 0), (run.ExitCode, standings.ExitCode, verified.ExitCode, resumed.ExitCode));
        var board = Shelf().Find("out")!;
        Assert.Null(board.Unreadable);
        Assert.Equal("cup, \"spring\"; 春季", board.Name);
        Assert.Equal(Names, board.Teams.Select(team => team.Name));
        Assert.Equal(Names, board.Payoffs.Select(cell => cell["designer"].Entrant));
        Assert.Equal(
            Names.Order(StringComparer.Ordinal),
            board.Tables.Single(table => table.Role == "designer").Rows.Select(row => row.Entrant).Order(StringComparer.Ordinal));
        Assert.Equal(
            Names.Order(StringComparer.Ordinal),
            ResultParts.ToRead(_home.File("out")).Read(0).Where(row => row.Company == "broadcom" && row.Entrant >= 0)
                .Select(row => row.EntrantName).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            new[] { "standings.csv", "seats.csv", "payoffs.csv", "equilibria.csv", "data-dictionary.csv" },
            name => Assert.NotEmpty(Records(name)));
        Assert.Equal(Names.Length, Records("standings.csv").Count(row => row["role"] == "designer"));
        Assert.Contains(Records("standings.csv"), row => row["entrant"] == "Chen, Li");
        Assert.Equal(0, (await CommandRun.Of("tournament", "verify", _home.File("out"))).ExitCode);
    }

    [Fact]
    public async Task An_entrant_may_be_called_as_one_that_fills_a_league_up()
    {
        Write("league", "cycles: 1", Entrant("panel-1", "nvidia: kingmaker, hyperscaler: bold, designer: undercutter"), Entrant(
            "Panel-3", "nvidia: reference, hyperscaler: hedge, designer: premium-ip"));

        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["panel-1", "Panel-3", "panel-2", "panel-4", "panel-5"], Shelf().Find("out")!.Teams.Take(5).Select(team => team.Name));
    }

    [Theory]
    [InlineData("\"two\\nlines\"", "must be on one line and hold only characters that can be seen, not U+000A.")]
    [InlineData("\"tab\\there\"", "must be on one line and hold only characters that can be seen, not U+0009.")]
    [InlineData("\"bell\\a\"", "must be on one line and hold only characters that can be seen, not U+0007.")]
    [InlineData("\"turned\\u202Eround\"", "not U+202E.")]
    [InlineData("\"zero\\u200Bwidth\"", "not U+200B.")]
    [InlineData("\"\\u3164\"", "not U+3164.")]
    [InlineData("\" a\"", "must not begin or end with a space.")]
    [InlineData("\"\\u00A0\"", "must not begin or end with a space.")]
    public async Task A_name_that_breaks_a_line_or_cannot_be_seen_is_refused(string name, string sentence)
    {
        Write("focal", "blocks: 2", Entrant("b", "designer: undercutter"), $"{{name: {name}, designer: undercutter}}");

        var run = await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("entrants[2].name: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.File("out")));
    }

    [Theory]
    [InlineData("101", 101, false)]
    [InlineData("100", 100, true)]
    public void A_name_has_at_most_100_characters(string what, int length, bool taken)
    {
        var text = ShortTournament.Text(TournamentFormat.Focal, 2, [], 1)
            .Replace("name: a,", $"name: {new string('x', length)},", StringComparison.Ordinal);

        Assert.Equal(taken, Record.Exception(() => TournamentFile.Read(text)) is null);
        if (!taken)
        {
            Assert.Contains(
                $"must have 1 to 100 characters, not {what}.",
                Assert.Throws<TournamentFileException>(() => TournamentFile.Read(text)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_names_that_look_like_one_are_refused() => Assert.Contains(
        "there are two entrants called ａ.",
        Assert.Throws<TournamentFileException>(
            () => TournamentFile.Read(ShortTournament.Text(TournamentFormat.Focal, 2, [], 1).Replace(
                "name: b,", "name: ａ,", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_tournament_that_was_begun_keeps_the_names_that_it_was_begun_with()
    {
        var text = ShortTournament.Text(TournamentFormat.Focal, 2, [], 1)
            .Replace("name: a,", "name: \"two\\nlines\",", StringComparison.Ordinal);

        Assert.Throws<TournamentFileException>(() => TournamentFile.Read(text));
        Assert.Equal("two\nlines", TournamentFile.ReadKept(text, Strategies.StrategyLibrary.BuiltIn).Entrants[0].Name);
    }

    [Fact]
    public void A_tournament_of_all_that_was_begun_has_who_entered_then_and_nobody_who_joined_since()
    {
        const string text = "schema: chipmarket/experiment@1\nkind: tournament\nname: all\nformat: focal\nscenario: seed-2025\n"
            + "seeds: {master: 1}\nentrants: all";
        var all = TournamentFile.Read(text).Entrants;
        var then = all.Where(entrant => entrant.Name is not ("hedge" or "learned")).Select(entrant => entrant.Name).ToHashSet();

        var kept = TournamentFile.ReadKept(text, Strategies.StrategyLibrary.BuiltIn, then);

        Assert.Equal(all.Where(entrant => then.Contains(entrant.Name)), kept.Entrants, (one, other) => one.Name == other.Name);
    }

    [Fact]
    public async Task Verify_names_the_entrant_and_the_company_beside_game_and_seat()
    {
        Write("focal", "blocks: 2", Entrant("Chen, Li", "designer: undercutter"));
        await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("out"));
        var parts = ResultParts.ToWrite(_home.File("out"));
        parts.Write(0, [.. parts.Read(0).Select(row => row.Entrant >= 0 ? row with { Score = row.Score + 1 } : row)]);

        var verified = await CommandRun.Of("tournament", "verify", _home.File("out"), "--all");

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains(
            "Game 1, seat 4 (broadcom), entrant Chen, Li (undercutter): the file says ", verified.Error, StringComparison.Ordinal);
    }

    static string Entrant(string name, string strategies) =>
        $"{{name: \"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\", " +
        $"{strategies}}}";

    void Write(string format, string length, params string[] entrants) => File.WriteAllText(_home.File("t.yaml"), $$"""
        schema: chipmarket/experiment@1
        kind: tournament
        name: "cup, \"spring\"; 春季"
        format: {{format}}
        scenario: {{_home.File("scenario.json")}}
        panel: {{_home.File("panel.json")}}
        seeds: {master: 7}
        {{length}}
        entrants:
        {{string.Join('\n', entrants.Select(entrant => $"  - {entrant}"))}}
        """);

    TournamentShelf Shelf() => new(new ChipMarketOptions { Tournaments = _home.Path }, NullLogger<TournamentShelf>.Instance);

    IDictionary<string, string>[] Records(string name)
    {
        using var csv = new CsvReader(new StreamReader(_home.File($"out/{name}")), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>()
            .Select(record => (IDictionary<string, string>)((IDictionary<string, object>)record).ToDictionary(
                cell => cell.Key, cell => (string)cell.Value))];
    }
}
