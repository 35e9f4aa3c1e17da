using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioSchemaTests
{
    static readonly string Schema =
        Path.Combine(Repository.Root, "src", "ChipMarketGame.Core", "Scenarios", "scenario.schema.json");

    /// <summary>With CHIPMARKET_EXPECT=write it is written anew; the next build carries it.</summary>
    [Fact]
    public void The_committed_schema_is_what_the_records_make()
    {
        if (Environment.GetEnvironmentVariable("CHIPMARKET_EXPECT") == "write") { File.WriteAllText(Schema, ScenarioSchema.Make()); }

        Assert.Equal(ScenarioSchema.Make(), ScenarioSchema.Text);
    }

    [Fact]
    public void The_schema_knows_every_range_of_the_records()
    {
        var definitions = JsonNode.Parse(ScenarioSchema.Text)!["$defs"]!.AsObject();

        var jevons = definitions["number_from_0_to_3"]!["oneOf"]![0]!;

        Assert.Equal((0.0, 3.0), (jevons["minimum"]!.GetValue<double>(), jevons["maximum"]!.GetValue<double>()));
    }

    [Fact]
    public void Every_reference_of_the_schema_leads_somewhere()
    {
        var schema = JsonNode.Parse(ScenarioSchema.Text)!;

        Assert.All(References(schema), reference => Assert.NotNull(Follow(schema, reference)));
    }

    static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(field => field.Key == "$ref" ? [field.Value!.ToString()] : References(field.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    static JsonNode? Follow(JsonNode schema, string reference) => reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(
        schema, (node, step) => node is JsonArray list
            ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
            : node?[step]);
}
