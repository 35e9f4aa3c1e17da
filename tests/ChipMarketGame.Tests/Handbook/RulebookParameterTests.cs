using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The rulebook against the opening scenario: every figure it quotes, and every figure that a rule uses.</summary>
public sealed class RulebookParameterTests
{
    private static readonly ImmutableDictionary<string, Figure> Figures = ScenarioFile.BuiltIn("seed-2025").Figures.ToImmutableDictionary(
        figure => figure.Path);

    private static readonly ImmutableDictionary<string, FigureKind> Kinds = new Dictionary<string, FigureKind>
    {
        ["sourced"] = FigureKind.Sourced, ["tuned"] = FigureKind.Tuned, ["assumption"] = FigureKind.Assumption, ["rule"] = FigureKind.Rule,
        ["有來源"] = FigureKind.Sourced, ["校準"] = FigureKind.Tuned, ["假設"] = FigureKind.Assumption, ["規則"] = FigureKind.Rule,
    }.ToImmutableDictionary();

    /// <summary>Numbers in formulas that are no parameter: exponents, halves and thousands.</summary>
    private static readonly double[] Constants = [0, 1, 2, 0.5, 1.5, 1000];

    /// <summary>Figures that formulas of several chapters use.</summary>
    private static readonly string[] Shared =
    [
        "asic.ramp_price", "cuda.gouging", "data_centre.life", "data_centre.server_uplift", "fusion.attach", "fusion.gpu_synergy",
        "fusion.independence", "fusion.training_gain",
        "openai.elasticity", "openai.elasticity_limit",
    ];

    [Fact]
    public void Every_figure_quoted_is_the_scenarios() => Assert.All(Quoted(), quote =>
    {
        Assert.True(Figures.TryGetValue(quote.Path, out var figure), $"the opening scenario has no {quote.Path}");
        Assert.True(
            IsSaid(JsonNode.Parse(figure.Value), quote.Text), $"{quote.Rulebook}: {quote.Path} is {figure.Value}, not {quote.Text}");
    });

    [Fact]
    public void Every_chip_on_the_first_day_names_its_designers() =>
        Assert.All(Rulebook.Both, rulebook => Assert.All(Seed.Scenario.Hyperscalers, cloud =>
    {
        foreach (var chip in cloud.Programmes.Select(programme => programme.Chip).Prepend(cloud.Chip))
        {
            var row = Assert.Single(
                rulebook["hyperscalers"].Tables.SelectMany(table => table.Body),
                row => row.Cells[0].Text.StartsWith(chip.Name, StringComparison.Ordinal));
            string[] ids = chip.Second.Length > 0 ? [chip.Lead, chip.Second] : [chip.Lead];
            var names = ids.Select(Seed.Seat)
                .Select(house => rulebook == Rulebook.English ? Seed.Scenario.Roster[house].Name : Seed.Scenario.Roster[house].ChineseName);
            Assert.All(names, name => Assert.Contains(name, row.Cells[0].Text, StringComparison.Ordinal));
        }
    }));

    [Fact]
    public void Every_kind_named_is_the_scenarios() => Assert.All(Quoted().Where(quote => quote.Kind is not null), quote =>
        Assert.True(
            Kinds[quote.Kind!] == Figures[quote.Path].Kind,
            $"{quote.Rulebook}: {quote.Path} is {Figures[quote.Path].Kind}, not {quote.Kind}"));

    [Fact]
    public void Every_figure_that_a_rule_uses_is_quoted() => Assert.All(Rulebook.Both, rulebook =>
        Assert.Empty(Figures.Keys.Where(IsOfARule).Except(Quoted().Where(quote => quote.Rulebook == rulebook).Select(quote => quote.Path))
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_number_in_a_formula_is_a_figure_of_its_chapter() =>
        Assert.All(Rulebook.Both.SelectMany(rulebook => rulebook.Chapters), chapter =>
    {
        var quotes = chapter.SelectMany(section => section.Tables).SelectMany(Quoted)
            .Concat(Rulebook.English.Tables.SelectMany(Quoted).Where(quote => Shared.Contains(quote.Path)));
        double[] known = [
            .. Constants, .. quotes.SelectMany(quote => RulebookNumbers.Of(quote.Text).Concat(RulebookNumbers.Plain(quote.Text)))];
        foreach (var formula in chapter.SelectMany(section => section.Formulas))
        {
            Assert.All(RulebookNumbers.Plain(formula), number => Assert.True(
                known.Any(
                    value => IsNear(value, number) || IsNear(-value, number)
                        || (Math.Abs(value) < 1 && (IsNear(1 - value, number) || IsNear(1 + value, number)))),
                $"{chapter[0].Anchor}: no figure is {number} in {formula}"));
        }
    });

    private static IEnumerable<(Rulebook Rulebook, string Path, string Text, string? Kind)> Quoted() =>
        Rulebook.Both.SelectMany(
            rulebook => rulebook.Tables.SelectMany(Quoted).Select(quote => (rulebook, quote.Path, quote.Text, quote.Kind)));

    // Two forms: a path in each row, or in the first head cell a list (with a * where the element goes), fields in the others and an
    // element in each row.
    private static IEnumerable<(string Path, string Text, string? Kind)> Quoted(RulebookTable table) => table.Head.Cells[0] switch
    {
        { Code: { } list } =>
            table.Body.SelectMany(
                row => row.Cells.Skip(1).Zip(
                    table.Head.Cells.Skip(1), (cell, head) => ($"{Place(list, row.Cells[0].Code)}.{head.Code}", cell.Text, (string?)null))),
        { Text: "Parameter" or "參數" } => table.Body.Select(row => (row.Cells[0].Code!, row.Cells[1].Text, (string?)row.Cells[2].Text)),
        _ => [],
    };

    private static string Place(string list, string? element) => list.Contains('*', StringComparison.Ordinal)
        ? list.Replace("*", element, StringComparison.Ordinal)
        : $"{list}.{element}";

    private static bool IsOfARule(string path) =>
        path.Split('.')[0] is not ("hyperscalers" or "designers" or "gpu_maker" or "cards" or "facts");

    private static bool IsSaid(JsonNode? value, string text) => value switch
    {
        JsonValue single when single.TryGetValue<bool>(out var yes) => yes ? text is "yes" or "是" : text is "no" or "否",
        JsonValue single when single.TryGetValue<string>(out var word) => word == text,
        _ => Leaves(value).Zip(RulebookNumbers.Of(text), IsNear).All(near => near) && Leaves(value)
            .Count() == RulebookNumbers.Of(text).Length,
    };

    private static IEnumerable<double> Leaves(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Leaves),
        JsonObject record => record.SelectMany(field => Leaves(field.Value)),
        JsonValue number => [(double)number],
        _ => [],
    };

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
