using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What the reference strategies decide in the quiet game, whose sheets were decided independently.</summary>
/// <remarks>
/// The reference hyperscaler departs from that calculation on purpose in four things: it orders as long as the last unit is worth its
/// cost, where the calculation wanted 1.2 times its cost; it stops building power that cannot pay for itself before the end; it orders
/// no chips that would find no power; and it spends twice as much on software. So the game is played by the independent sheets, and
/// these lines are compared with a planner of the same hurdle and budget in the years in which power pays.
/// </remarks>
public sealed class QuietGameDecisionTests
{
    private const int PowerPays = 9;
    private static readonly string[] Departed = ["gpu", "asic", "power_mw", "software"];

    [Fact]
    public void The_reference_strategies_decide_all_lines_but_orders_and_software_as_calculated_independently() =>
        Compare(ReferenceHyperscaler.Policy, QuietGame.Reference.Sheets.Count, line => !Departed.Contains(line));

    [Fact]
    public void With_the_hurdle_and_budget_of_the_independent_calculation_orders_and_software_are_the_same_while_power_pays() =>
        Compare(new() { Thrift = 1.2, Software = 0.5 }, PowerPays, Departed.Contains);

    private static void Compare(HyperscalerPolicy policy, int quarters, Func<string, bool> isCompared)
    {
        var game = Game.Open(Seed.Scenario, seed: 1, LuckMode.None);
        var deciders = Deciders(policy).ToArray();
        for (var turn = 0; turn < quarters; turn++)
        {
            var sheets = QuietGame.Reference.Sheets[turn]!.AsObject();
            foreach (var (seat, decide) in deciders)
            {
                var seen = decide(game.Views);
                foreach (var (line, wanted) in sheets[Seed.Scenario.Roster[seat].Name]!.AsObject())
                {
                    Assert.True(
                        !isCompared(line) || Same(wanted, seen[line]),
                        $"{game.Quarter} {Seed.Scenario.Roster[seat].Name} {line}: {seen[line]} instead of {wanted}");
                }
            }

            foreach (var (company, lines) in sheets)
            {
                game.HandIn(Seed.Scenario.Roster.Find(company), JsonSerializer.SerializeToElement(lines));
            }
            game.Play();
        }
    }

    private static IEnumerable<(Company Seat, Func<GameViews, JsonObject> Decide)> Deciders(HyperscalerPolicy policy)
    {
        var (scenario, roster) = (Seed.Scenario, Seed.Scenario.Roster);
        foreach (var number in Enumerable.Range(0, roster.Hyperscalers))
        {
            var planner = new HyperscalerPlanner(scenario, roster.Hyperscaler(number), policy);
            yield return (roster.Hyperscaler(number), views => Lines(planner.Decide(views.Hyperscalers[number])));
        }

        foreach (var number in Enumerable.Range(0, roster.Designers))
        {
            var house = StrategyCatalogue.Designer(StrategyCatalogue.Reference, scenario, roster.Designer(number));
            yield return (roster.Designer(number), views => Lines(house.Decide(views.Designers[number])));
        }

        var maker = StrategyCatalogue.Nvidia(StrategyCatalogue.Reference, scenario, roster.GpuMaker);
        yield return (roster.GpuMaker, views => Lines(maker.Decide(views.Nvidia)));
    }

    private static JsonObject Lines<T>(T sheet) =>
        JsonSerializer.SerializeToNode(sheet, CanonicalJson.For(Seed.Scenario.Roster))!.AsObject();

    /// <summary>Whole numbers to one, others to 1e-9, companies by name or id, sets in any order.</summary>
    private static bool Same(JsonNode? wanted, JsonNode? seen) => (wanted, seen) switch
    {
        (null, null) => true,
        (JsonArray some, JsonArray others) => some.Select(Text).Order().SequenceEqual(others.Select(Text).Order()),
        (JsonObject some, JsonObject others) => some.All(member => Same(member.Value, others[member.Key])),
        (JsonValue one, JsonValue other) when one.GetValueKind() == JsonValueKind.Number =>
            Math.Abs(one.GetValue<double>() - other.GetValue<double>()) <= (one.ToJsonString().Contains('.', StringComparison.Ordinal)
                ? 1e-9
                : 1),
        (JsonValue one, JsonValue other) => Text(one) == Text(other),
        _ => false,
    };

    private static string Text(JsonNode? node) => node!.ToString().ToLowerInvariant();
}
