using System.Text.Json;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The rulebook holds together, and both languages say the same things in the same places.</summary>
public sealed partial class RulebookStructureTests
{
    [Fact]
    public void Both_languages_have_the_same_sections_tables_and_formulas() =>
        Assert.Equal(Shape(Rulebook.English), Shape(Rulebook.Chinese));

    [Fact]
    public void Every_link_leads_to_a_section_or_a_page()
    {
        var anchors = Rulebook.English.Sections.Select(section => "#" + section.Anchor).ToHashSet();
        foreach (var section in Rulebook.Both.SelectMany(rulebook => rulebook.Sections))
        {
            Assert.All(
                section.Links,
                link => Assert.True(anchors.Contains(link) || link == "parameters.md", $"{link} under {section.Anchor} leads nowhere"));
        }
    }

    [Fact]
    public void The_order_of_play_is_told_in_the_words_of_the_engine()
    {
        var quarter = File.ReadAllLines(Path.Combine(Repository.Root, "src", "ChipMarketGame.Core", "Quarter.cs"));
        var steps = quarter.Select(line => Step.Match(line)).Where(match => match.Success)
            .Select(match => $"{match.Groups[1].Value}. {match.Groups[2].Value}").ToList();
        Assert.Equal(7, steps.Count);
        Assert.Equal(steps, Steps(Rulebook.English));
        Assert.Equal(steps.Count, Steps(Rulebook.Chinese).Count);
    }

    [Fact]
    public void Every_kind_of_news_has_a_row_that_leads_to_its_rule() => Assert.All(Rulebook.Both, rulebook =>
        Assert.Equal(
            Names<NewsKind>(), rulebook["news"].Tables.Single().Body.Where(row => row.Cells[2].Link is not null)
                .Select(row => row.Cells[0].Code!).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_event_card_has_a_row() => Assert.All(Rulebook.Both, rulebook =>
        Assert.Equal(
            Names<CardKind>(),
            rulebook["event-cards"].Tables.Single().Body.Select(row => row.Cells[0].Code!).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_scenario_that_comes_with_the_game_is_named() => Assert.All(Rulebook.Both, rulebook =>
        Assert.All(ScenarioFile.BuiltInNames, name => Assert.Contains($"`{name}`", rulebook["scenarios"].Text, StringComparison.Ordinal)));

    private static IEnumerable<string> Shape(Rulebook rulebook) => rulebook.Sections.Select(section =>
        $"{section.Level} {string.Join(' ', section.Codes)} tables " +
        $"{string.Join(' ', section.Tables.Select(table => $"{table.Rows.Length}×{table.Head.Cells.Length}"))}"
        + $" formulas {string.Join(' ', section.Formulas.Select(formula => formula.Count(letter => letter == '\n')))} links " +
            $"{string.Join(' ', section.Links.Order(StringComparer.Ordinal))}");

    private static List<string> Steps(Rulebook rulebook) =>
        [.. rulebook["order-of-play"].Text.Split('\n').Select(line => line.TrimEnd()).Where(line => Numbered.IsMatch(line))];

    private static IEnumerable<string> Names<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*// (\d)  (.+)$")]
    private static partial Regex Step { get; }

    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Numbered { get; }
}
