using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_list_has_every_built_in_scenario()
    {
        var list = await CommandRun.Of("scenario", "list");

        Assert.Equal(0, list.ExitCode);
        Assert.All(ScenarioFile.BuiltInNames, name => Assert.Contains(name, list.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_of_a_built_in_scenario_passes_the_check()
    {
        var copy = await CommandRun.Of("scenario", "show", "seed-2025", "--json");
        File.WriteAllText(_home.File("mine.json"), copy.Output);

        var check = await CommandRun.Of("scenario", "check", _home.File("mine.json"));

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("can be played", check.Output, StringComparison.Ordinal);
        Assert.Equal(ScenarioFile.BuiltIn("seed-2025").Json, ScenarioFile.Read(copy.Output).Json);
    }

    [Fact]
    public async Task The_check_tells_every_fault_and_says_no()
    {
        File.WriteAllText(_home.File("bad.json"), JsonSerializer.Serialize(new
        {
            schema = 1,
            extends = "seed-2025",
            name = "bad",
            version = 1,
            title = new { en = "Bad", zh = "壞" },
            summary = new { en = "Bad.", zh = "壞。" },
            set = new Dictionary<string, object> { ["demand.jevons"] = 7, ["openai.pace"] = -1 },
        }));

        var check = await CommandRun.Of("scenario", "check", _home.File("bad.json"));

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("demand.jevons must lie between 0 and 3, not 7", check.Error, StringComparison.Ordinal);
        Assert.Contains("openai.pace", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_shown_with_unit_and_kind()
    {
        var figures = await CommandRun.Of("scenario", "show", "seed-2025", "--figures");

        Assert.Equal(0, figures.ExitCode);
        Assert.Contains("demand.jevons", figures.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_of_every_figure_stands_whole_in_one_line_of_any_terminal()
    {
        var figures = await CommandRun.Wide(80, "scenario", "show", "seed-2025", "--figures");
        var lines = figures.Output.Split('\n');

        Assert.All(
            ScenarioFile.BuiltIn("seed-2025").Figures, figure => Assert.Contains(
                $"{figure.Path} = {figure.Value}  {figure.Unit}, {figure.Kind.ToString().ToLowerInvariant()}", lines));
    }

    [Theory]
    [InlineData("scenario show seed-2025")]
    [InlineData("scenario show seed-2025 --figures")]
    [InlineData("scenario show seed-2025 --json")]
    [InlineData("scenario list")]
    [InlineData("strategies")]
    public async Task What_is_shown_ends_with_the_end_of_a_line(string line) =>
        Assert.EndsWith("\n", (await CommandRun.Of(line.Split(' '))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_check_tells_what_a_list_of_cards_drops()
    {
        File.WriteAllText(
            _home.File("mine.json"),
            """{"schema":1,"extends":"seed-2025","name":"mine","title":{"en":"Mine","zh":"我的"},"summary":{"en":"Mine.","zh":"我的。"},"set":{"cards":[]}}""");

        var check = await CommandRun.Of("scenario", "check", _home.File("mine.json"));

        Assert.Equal(
            (0, "Note: cards replaces the whole list of seed-2025 and drops programme-slip-microsoft; set cards.NAME to add or change " +
                "one alone, or to null to drop it.\n"), (check.ExitCode, check.Error));
    }
}
