using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class QuietGameDecisionTests
{
    [Fact]
    public void The_reference_lineup_decides_the_quiet_game_as_calculated_independently()
    {
        var game = Game.Open(Seed.Scenario, seed: 1, LuckMode.None);
        var match = new Match(game, Lineup.Reference(Seed.Scenario));
        foreach (var quarter in QuietGame.Reference.Sheets)
        {
            match.HandIn();
            foreach (var sheet in game.Close().Sheets)
            {
                var company = Seed.Scenario.Roster[sheet.Seat].Name;
                foreach (var (line, wanted) in quarter![company]!.AsObject())
                {
                    var seen = Lines(sheet)[line];
                    Assert.True(Same(wanted, seen), $"{game.Quarter + -1} {company} {line}: {seen} instead of {wanted}");
                }
            }
        }
    }

    private static JsonObject Lines(SealedSheet sheet)
    {
        var options = CanonicalJson.For(Seed.Scenario.Roster);
        return sheet switch
        {
            { Hyperscaler: { } lines } => JsonSerializer.SerializeToNode(lines, options)!.AsObject(),
            { Designer: { } lines } => JsonSerializer.SerializeToNode(lines, options)!.AsObject(),
            _ => JsonSerializer.SerializeToNode(sheet.Nvidia!.Value, options)!.AsObject(),
        };
    }

    /// <summary>Whole numbers to one, others to 1e-9, companies by name or id, sets in any order.</summary>
    private static bool Same(JsonNode? wanted, JsonNode? seen) => (wanted, seen) switch
    {
        (null, null) => true,
        (JsonArray some, JsonArray others) => some.Select(Text).Order().SequenceEqual(others.Select(Text).Order()),
        (JsonObject some, JsonObject others) => some.All(member => Same(member.Value, others[member.Key])),
        (JsonValue one, JsonValue other) when one.GetValueKind() == JsonValueKind.Number =>
            Math.Abs(one.GetValue<double>() - other.GetValue<double>()) <= (one.ToJsonString().Contains('.', StringComparison.Ordinal) ? 1e-9 : 1),
        (JsonValue one, JsonValue other) => Text(one) == Text(other),
        _ => false,
    };

    private static string Text(JsonNode? node) => node!.ToString().ToLowerInvariant();
}
