using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioSettingTests
{
    static readonly ScenarioFile Opening = ScenarioFile.BuiltIn("seed-2025");

    [Fact]
    public void A_figure_is_set_by_its_dotted_path() =>
        Assert.Equal(0.9, With("demand.jevons", "0.9").Scenario.Demand.Jevons);

    [Fact]
    public void A_company_is_found_by_its_id() =>
        Assert.Equal(5, With("hyperscalers.meta.ramp", "5").Scenario.Hyperscalers[1].Ramp.Count);

    [Fact]
    public void An_element_of_a_list_is_found_by_its_number() =>
        Assert.Equal(7, With("packaging.supply.3", "7").Scenario.Packaging.Supply[3].Count);

    [Fact]
    public void A_part_of_a_figure_is_set_inside_it() =>
        Assert.Equal(Opening.Scenario.Demand.Growth with { Base = 0.1 }, With("demand.growth.base", "0.1").Scenario.Demand.Growth);

    [Fact]
    public void A_text_is_typed_without_quotes() =>
        Assert.Equal(new CalendarQuarter(2026, 1), With("fusion.from", "2026Q1").Scenario.Fusion.From);

    [Fact]
    public void A_list_is_typed_as_JSON() =>
        Assert.Equal([new Gigawatts(0), new Gigawatts(1)], With("openai.plan", "[0, 1]").Scenario.Openai.Plan);

    [Fact]
    public void Setting_one_figure_leaves_the_others_and_the_original_alone()
    {
        var changed = With("demand.jevons", "0.9");

        Assert.Equal("demand.jevons", changed.Figures.Except(Opening.Figures).Single().Path);
        Assert.Equal(0.45, Opening.Scenario.Demand.Jevons);
    }

    [Fact]
    public void A_figure_that_somebody_set_no_longer_claims_its_source()
    {
        var figure = With("openai.total", "5").Figures.Single(figure => figure.Path == "openai.total");

        Assert.Equal((FigureKind.Assumption, null), (figure.Kind, figure.Source));
        Assert.StartsWith("Set here; it was 10.0", figure.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_bad_settings_are_all_named() => Assert.Equal(
        [
            "demand.jevon is not part of a scenario; did you mean demand.jevons?",
            "hyperscalers.gogle is not part of a scenario; did you mean hyperscalers.google?",
        ],
        Faults(("demand.jevon", "1"), ("hyperscalers.gogle.ramp", "1")));

    [Fact]
    public void A_path_that_leads_nowhere_does_not_hide_a_value_out_of_range() => Assert.Equal(
        ["demand.jevon is not part of a scenario; did you mean demand.jevons?", "amd.price must lie between 0 and 10,000,000, not -1"],
        Faults(("demand.jevon", "1"), ("amd.price", "-1")));

    [Fact]
    public void A_field_nobody_knows_does_not_hide_a_broken_rule()
    {
        var faults = Faults(
            ("demand.jevons", """{ "value": 0.5, "unti": "elasticity", "unit": "elasticity", "kind": "tuned", "note": "fits" }"""),
            ("designers.alchip.name", "Marvell")).ToArray();

        Assert.Contains("designers.alchip.name must be the only company called Marvell", faults);
        Assert.Contains(faults, fault => fault.StartsWith("demand.jevons.unti is not part of a scenario", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_set_survives_the_file()
    {
        var changed = With("amd.growth", "0.01");

        Assert.Equal(changed.Figures, ScenarioFile.Read(changed.Json).Figures);
    }

    static ScenarioFile With(string path, string value) => Opening.With(new Dictionary<string, string> { [path] = value });

    static IEnumerable<string> Faults(params (string Path, string Value)[] settings) => Assert
        .Throws<ScenarioException>(() => Opening.With(settings.ToDictionary(setting => setting.Path, setting => setting.Value)))
        .Faults.Select(fault => fault.Sentence);
}
