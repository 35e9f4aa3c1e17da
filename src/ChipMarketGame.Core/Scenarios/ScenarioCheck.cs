using System.Collections.Immutable;
using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>Rules between the fields of a scenario; those of a single field stand in its shape.</summary>
internal static class ScenarioCheck
{
    private const int LongestName = 40;

    public static ImmutableArray<ScenarioFault> Faults(Scenario scenario)
    {
        var faults = new FaultList();
        Head(scenario, faults);
        new CompanyCheck(faults).All(scenario);
        Roadmap(scenario, faults);
        Bounds(scenario, faults);
        Facts(scenario, faults);
        CardCheck.Add(scenario, faults);
        if (faults.IsEmpty) { GrowthCheck.Add(scenario, faults); }
        return faults.ToImmutable();
    }

    private static void Head(Scenario scenario, FaultList faults)
    {
        faults.Unless(
            IsName(scenario.Name, LongestName), "name",
            $"name must be 1 to {LongestName} lower-case letters, digits and hyphens, not \"{scenario.Name}\"");
        faults.Said(scenario.Title.En, "title.en");
        faults.Said(scenario.Title.Zh, "title.zh");
        faults.Said(scenario.Summary.En, "summary.en");
        faults.Said(scenario.Summary.Zh, "summary.zh");
        faults.Unless(IsMonth(scenario.Vintage), "vintage", $"vintage must be a month like 2025-11, not \"{scenario.Vintage}\"");
        faults.Unless(
            scenario.CalibratedThrough >= scenario.Start,
            "calibrated_through",
            $"calibrated_through must not lie before the start in {scenario.Start}, as {scenario.CalibratedThrough} does");
    }

    private static void Roadmap(Scenario scenario, FaultList faults)
    {
        var roadmap = scenario.Gpu.Roadmap;
        if (roadmap.IsEmpty) { faults.Add("gpu.roadmap", "gpu.roadmap must hold at least one generation"); return; }
        for (var i = 0; i < roadmap.Length; i++)
        {
            var path = $"gpu.roadmap.{i}";
            faults.Said(roadmap[i].Name, $"{path}.name");
            faults.Unless(
                i == 0 || roadmap[i].Launch > roadmap[i - 1].Launch,
                $"{path}.launch",
                $"{path}.launch must come after {roadmap[Math.Max(0, i - 1)].Launch}, when {roadmap[Math.Max(0, i - 1)].Name} is " +
                $"launched: the roadmap stands in order of launch");
        }

        faults.Unless(
            roadmap[0].Launch <= scenario.Start,
            "gpu.roadmap.0.launch",
            $"gpu.roadmap.0.launch must not lie after the start in {scenario.Start}: somebody has to have GPUs to sell");
    }

    private static void Bounds(Scenario scenario, FaultList faults)
    {
        faults.Unless(!scenario.Packaging.Supply.IsEmpty, "packaging.supply", "packaging.supply must hold at least one quarter's wafers");
        faults.Unless(!scenario.Gpu.Mix.IsEmpty, "gpu.mix", "gpu.mix must hold at least one share");
        faults.Ordered("demand.insist_low", scenario.Demand.InsistLow, "demand.insist_high", scenario.Demand.InsistHigh);
        faults.Ordered("software.native_low", scenario.Software.NativeLow, "software.native_high", scenario.Software.NativeHigh);
        faults.Ordered("programme.second_gate", scenario.Programme.SecondGate, "programme.first_gate", scenario.Programme.FirstGate);
        faults.Ordered("openai.will_low", scenario.Openai.WillLow, "openai.will_high", scenario.Openai.WillHigh);
        faults.Ordered("software.low", scenario.Software.Low, "software.high", scenario.Software.High);
        faults.Ordered("designer.quality_min", scenario.Designer.QualityMin, "designer.quality_max", scenario.Designer.QualityMax);
        faults.Ordered("cuda.low", scenario.Cuda.Low, "cuda.start", scenario.Cuda.Start);
        faults.Ordered("cuda.start", scenario.Cuda.Start, "cuda.high", scenario.Cuda.High);
        faults.Ordered(
            "programme.ambition.safe", scenario.Programme.Ambition.Safe, "programme.ambition.standard",
            scenario.Programme.Ambition.Standard);
        faults.Ordered(
            "programme.ambition.standard", scenario.Programme.Ambition.Standard, "programme.ambition.bold",
            scenario.Programme.Ambition.Bold);
        faults.Ordered("gpu_maker.royalty", scenario.GpuMaker.Royalty, "gpu_maker.royalty_cap", scenario.GpuMaker.RoyaltyCap);
    }

    private static void Facts(Scenario scenario, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in scenario.Facts)
        {
            faults.Unless(seen.Add(fact.Id), $"facts.{fact.Id}.id", $"facts.{fact.Id}.id is there twice");
            faults.Said(fact.Statement, $"facts.{fact.Id}.statement");
            faults.Said(fact.Source, $"facts.{fact.Id}.source");
            faults.Unless(
                fact.Kind is "I" or "C" or "E" or "Q", $"facts.{fact.Id}.kind",
                $"facts.{fact.Id}.kind must be one of I, C, E, Q, not \"{fact.Kind}\"");
            faults.Unless(
                IsMonth(fact.Vintage), $"facts.{fact.Id}.vintage",
                $"facts.{fact.Id}.vintage must be a month like 2025-11, not \"{fact.Vintage}\"");
        }
    }

    /// <summary>Whether a text is made of lower-case letters, digits and hyphens only.</summary>
    public static bool IsName(string text, int longest) =>
        text.Length >= 1 && text.Length <= longest
            && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
