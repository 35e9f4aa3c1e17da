using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What holds for every place of a scenario document.</summary>
public sealed class ScenarioLawTests
{
    static readonly string Opening = ScenarioFile.BuiltIn("seed-2025").Json;

    static readonly string[] Wrong =
    [
        "null", "[]", "{}", "\"\"", "\"x\"", "-1", "0", "0.5", "1e400", "9999999999999999999", "true", "[null]", "{\"value\": {}}",
        "{\"value\": 1, \"unit\": 1}",
    ];

    [Theory]
    [InlineData(-1e15)]
    [InlineData(1e15)]
    public void Every_number_out_of_range_is_named_in_one_reading(double absurd)
    {
        var document = JsonNode.Parse(Opening)!;
        var places = Leaves(document).Where(place => place.Node.GetValueKind() == JsonValueKind.Number && place.Path != "schema").ToList();
        foreach (var (_, node) in places) { node.ReplaceWith(JsonNode.Parse(absurd.ToString("F0", CultureInfo.InvariantCulture))); }

        var faults = Faults(document.ToJsonString());

        Assert.True(places.Count > 450, "the opening holds some five hundred numbers");
        Assert.Equal(
            places.Select(place => place.Path).Order(),
            faults.Where(fault => fault.Sentence.Contains(" must lie between ", StringComparison.Ordinal))
                .Select(fault => fault.Path).Order());
    }

    [Fact]
    public void Every_field_that_is_missing_is_named_in_one_reading()
    {
        var faults = Faults("""{"schema": 1}""");

        Assert.Equal(
            typeof(Scenario).GetConstructors().Single().GetParameters().Length,
            faults.Count(fault => fault.Sentence.Contains(" is missing: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_value_of_the_wrong_type_is_named_in_one_reading()
    {
        var document = JsonNode.Parse(Opening)!;
        var places = Leaves(document).Where(place => place.Path != "schema").ToList();
        foreach (var (_, node) in places) { node.ReplaceWith(JsonNode.Parse("null")); }

        var faults = Faults(document.ToJsonString());

        Assert.Equal(places.Count, faults.Count(fault => fault.Sentence.EndsWith(", not null", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_damaged_text_is_refused_with_sentences_or_still_read() =>
        Gen.Select(Gen.Int[0, Opening.Length - 1], Gen.Char["{}[]\",:0e-x \n"]).Sample(
            damage => ReadsOrSays(string.Concat(
                Opening.AsSpan(0, damage.Item1), damage.Item2.ToString(), Opening.AsSpan(damage.Item1 + 1))), iter: 300);

    [Fact]
    public void A_document_with_a_wrong_branch_is_refused_with_sentences_or_still_read()
    {
        var branches = Branches(JsonNode.Parse(Opening)!).Count();
        Gen.Select(Gen.Int[1, branches - 1], Gen.Int[0, Wrong.Length - 1])
            .Sample(change =>
            {
                var document = JsonNode.Parse(Opening)!;
                Branches(document).ElementAt(change.Item1).ReplaceWith(JsonNode.Parse(Wrong[change.Item2]));
                return ReadsOrSays(document.ToJsonString());
            }, iter: 300);
    }

    static bool ReadsOrSays(string text)
    {
        try { return ScenarioFile.Read(text).Figures.Length > 0; }
        catch (ScenarioException unplayable)
        {
            return unplayable.Faults.Length > 0 && unplayable.Faults.All(fault => fault.Sentence.Length is > 10 and <= 500);
        }
    }

    static ImmutableArray<ScenarioFault> Faults(string text) => Assert.Throws<ScenarioException>(() => ScenarioFile.Read(text)).Faults;

    /// <summary>The values of a document with their paths; what a figure says about itself is left out.</summary>
    static IEnumerable<(string Path, JsonNode Node)> Leaves(JsonNode node, string path = "") => node switch
    {
        JsonObject figure when figure.ContainsKey("note") => Leaves(figure["value"]!, path),
        JsonObject record => record.SelectMany(field => Leaves(field.Value!, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray list => list.SelectMany((item, i) => Leaves(item!, $"{path}.{(item as JsonObject)?["id"]?.ToString() ?? $"{i}"}")),
        _ => [(path, node)],
    };

    static IEnumerable<JsonNode> Branches(JsonNode node) => [node, .. node switch
    {
        JsonObject record => record.SelectMany(field => Branches(field.Value!)),
        JsonArray list => list.SelectMany(item => Branches(item!)),
        _ => [],
    }];
}
