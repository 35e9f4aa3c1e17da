using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The public formulas against independently computed values, to 1e-9.</summary>
public sealed class FormulaTests
{
    private static readonly Scenario Seed = ScenarioFile.BuiltIn("seed-2025").Scenario;

    [Fact]
    public void Total_cost_of_ownership_agrees() => ForEach("tco", row => Agree(
        row["out"],
        Tco.PerUnit(Seed, new(Number(row["price"])), new((long)row["watts"]!), new(Number(row["pf"])), Number(row["eff"])).Value));

    [Fact]
    public void Efficiencies_agree() => ForEach("efficiency", row =>
    {
        var maturity = Number(row["s"]);
        Agree(row["inference"], Efficiency.AsicInference(Seed, maturity));
        Agree(row["training"], Efficiency.AsicTraining(Seed, maturity, onFusion: false));
        Agree(row["training_fusion"], Efficiency.AsicTraining(Seed, maturity, onFusion: true));
        Agree(row["native_training"], Efficiency.NativeTraining(Seed, maturity));
    });

    [Fact]
    public void Programme_specs_agree() => ForEach("programme_spec", row =>
    {
        var turn = (int)row["t"]!;
        var second = row["q_second"] is { } quality ? Number(quality) : (double?)null;
        var ambition = Enum.Parse<Ambition>((string)row["ambition"]!, ignoreCase: true);
        var spec = ProgrammeSpec.Of(
            Seed, turn, Number(row["q_lead"]), second, (bool)row["fusion"]!, secondMember: true, ambition, Number(row["experience"]),
            Number(row["overload"]));
        var wanted = row["out"]!;
        Agree(wanted["lead"], spec.Lead);
        Agree(wanted["pf"], spec.Compute.H100);
        Agree(wanted["cogs"], spec.UnitCost.Count);
        Agree(wanted["watts"], spec.Watts(Seed, turn).Count);
        Agree(wanted["cpw"], spec.ChipsPerWafer(Seed));
        Agree(wanted["nre_cost"], spec.NreCost.Count);
        Agree(wanted["nre"], Usd.Round(spec.NreCost.Count * Number(row["quote"])).Count);
        Agree(wanted["slip"], spec.SlipChance);
        Agree(wanted["quality"], spec.Quality);
    });

    [Fact]
    public void Workloads_agree() => ForEach("workloads", row =>
        Agree(
            row["out"]!,
            Workload.Of(Seed, Seed.Roster.Find((string)row["who"]!), (int)row["t"]!, Number(row["E"]), new(Number(row["D"])))));

    [Fact]
    public void Service_agrees() => ForEach("serve", row =>
    {
        var demand = Workload.Of(Seed, Seed.Roster.Find((string)row["who"]!), 4, 1.02, new(3e6));
        var service = Service.Of(
            demand, new(Number(row["gpu"])), new(Number(row["asic"])), Number(row["eI"]), Number(row["eT"]), Number(row["rent"]),
            Number(row["native"]), Seed.Asic.TrainingFloor);
        Agree(row["byA"]!, service.ByAsic);
        Agree(row["byG"]!, service.ByGpu);
        Agree(row["idleA"], service.IdleAsic.H100);
        Agree(row["idleG"], service.IdleGpu.H100);
    });

    [Fact]
    public void Rationing_agrees() => ForEach("ration", row =>
    {
        var demand = row["demand"]!.AsObject().Select(pair => (long)pair.Value!).ToArray();
        var weight = row["weight"]!.AsObject().Select(pair => (double)pair.Value!).ToArray();
        var granted = new long[demand.Length];
        Waterfill.Ration(demand, demand, weight, (long)row["supply"]!, granted);
        Assert.Equal(row["out"]!.AsObject().Select(pair => (long)pair.Value!), granted);
    });

    [Fact]
    public void The_built_share_agrees() => ForEach("built_share", row =>
        Agree(row["out"], BuiltShare.Of(Seed, Number(row["phi"]), new Usd((long)Number(row["capital"])))));

    private static void ForEach(string formula, Action<JsonNode> check)
    {
        var rows = QuietGame.Formulas[formula]!.AsArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows) { check(row!); }
    }

    private static double Number(JsonNode? node) => (double)node!;

    private static void Agree(JsonNode wanted, Workload seen)
    {
        Agree(wanted["XG"], seen.Insisting);
        Agree(wanted["XA"], seen.Accepting);
        Agree(wanted["T"], seen.Training);
        Agree(wanted["I"], seen.Inference);
    }

    private static void Agree(JsonNode? wanted, double seen) =>
        Assert.Equal(Number(wanted), seen, 1e-9 * Math.Max(1, Math.Abs(Number(wanted))));
}
