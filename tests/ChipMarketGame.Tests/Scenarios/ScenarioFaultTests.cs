using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioFaultTests
{
    [Theory]
    [InlineData("demand.jevons", "7", "demand.jevons must lie between 0 and 3, not 7")]
    [InlineData("demand.jevons", "much", "demand.jevons must be a number between 0 and 3, not \"much\"")]
    [InlineData("demand.jevons", "null", "demand.jevons must be a number between 0 and 3, not null")]
    [InlineData("demand.jevons.low", "1", "demand.jevons.low is not part of a scenario: demand.jevons is a number between 0 and 3")]
    [InlineData("demand", "1", "demand must be an object, not 1")]
    [InlineData("openai.plan", "1", "openai.plan must be a list, not 1")]
    [InlineData("hyperscalers.google.ramp", "2.5", "hyperscalers.google.ramp must be a whole number between 1 and 100,000,000, not 2.5")]
    [InlineData(
        "hyperscalers.google.ramp", "1e999", "hyperscalers.google.ramp must be a whole number between 1 and 100,000,000, not 1e999")]
    [InlineData("demand.jevons", "1e999", "demand.jevons must lie between 0 and 3, not 1e999")]
    [InlineData("asic.forbidden", "yes", "asic.forbidden must be true or false, not \"yes\"")]
    [InlineData("fusion.from", "2026", "fusion.from must be a quarter like 2025Q1, not 2026")]
    [InlineData(
        "cards.0.kind", "flood",
        "cards.0.kind must be one of demand_shock, packaging_cut, export_control, programme_slip, funding_drought, not \"flood\"")]
    [InlineData("packaging.supply.3", "-1", "packaging.supply.3 must lie between 0 and 1,000,000,000, not -1")]
    public void A_field_that_cannot_be_read_is_named_with_what_it_may_hold(string path, string value, string sentence) =>
        Assert.Equal([sentence], Faults(path, value));

    [Theory]
    [InlineData("name", "Seed 2025", "name must be 1 to 40 lower-case letters, digits and hyphens, not \"Seed 2025\"")]
    [InlineData("vintage", "2025-13", "vintage must be a month like 2025-11, not \"2025-13\"")]
    [InlineData("title.en", " ", "title.en must be a text of 1 to 1000 characters in one line")]
    [InlineData("calibrated_through", "2024Q4", "calibrated_through must not lie before the start in 2025Q1, as 2024Q4 does")]
    [InlineData("designers", "[]", "designers must hold 1 to 16 companies, not 0")]
    [InlineData(
        "hyperscalers.meta.id", "Meta!", "hyperscalers.Meta!.id must be 1 to 20 lower-case letters, digits and hyphens, not \"Meta!\"")]
    [InlineData("designers.alchip.id", "foundry", "designers.foundry.id must be the only company called foundry")]
    [InlineData("designers.alchip.name", "Marvell", "designers.alchip.name must be the only company called Marvell")]
    [InlineData("designers.alchip.rest_of_world_share", "0.17", "rest_of_world_share of the designers must sum to 1, not 1.1")]
    [InlineData(
        "hyperscalers.google.chip.lead", "brodcom",
        "hyperscalers.google.chip.lead must be a designer of this scenario, and there is no brodcom; did you mean broadcom?")]
    [InlineData(
        "hyperscalers.amazon.chip.second", "alchip", "hyperscalers.amazon.chip.second must be another designer than the lead, alchip")]
    [InlineData(
        "hyperscalers.google.chip.second", "marvell",
        "hyperscalers.google.chip.lead_share must be below 1 where there is a second designer")]
    [InlineData(
        "hyperscalers.google.chip.lead_share", "0.5",
        "hyperscalers.google.chip.lead_share must be 1 where there is no second designer, not 0.5")]
    [InlineData(
        "gpu.roadmap.2.launch", "2024Q4",
        "gpu.roadmap.2.launch must come after 2024Q4, when Blackwell is launched: the roadmap stands in order of launch")]
    [InlineData("start", "2022Q4", "gpu.roadmap.0.launch must not lie after the start in 2022Q4: somebody has to have GPUs to sell")]
    [InlineData("packaging.supply", "[]", "packaging.supply must hold at least one quarter's wafers")]
    [InlineData("demand.insist_low", "0.99", "demand.insist_low must not exceed demand.insist_high, but 0.99 is more than 0.95")]
    [InlineData("openai.will_high", "0.1", "openai.will_low must not exceed openai.will_high, but 0.3 is more than 0.1")]
    [InlineData("gpu_maker.royalty", "0.2", "gpu_maker.royalty must not exceed gpu_maker.royalty_cap, but 0.2 is more than 0.1")]
    [InlineData("facts.F01.kind", "Z", "facts.F01.kind must be one of I, C, E, Q, not \"Z\"")]
    [InlineData("facts.F02.id", "F01", "facts.F01.id is there twice")]
    [InlineData(
        "cards.0.company", "intel",
        "cards.0.company must be a hyperscaler of this scenario (google, meta, amazon, microsoft), not \"intel\"")]
    [InlineData("cards.0.size", "1.5", "cards.0.size must be a whole number between 1 and 8 (quarters slipped), not 1.5")]
    [InlineData("cards.0.kind", "demand_shock", "cards.0.company must be left out: only a programme_slip concerns one company")]
    [InlineData(
        "programme.doubling", "0.2",
        "programme.doubling is too fast: it carries programme.frontier past 1,000,000 before the end in 2030Q4")]
    public void A_rule_between_fields_that_is_broken_is_said(string path, string value, string sentence) =>
        Assert.Contains(sentence, Faults(path, value));

    [Theory]
    [InlineData("", "this is no valid JSON at line 1, column 1: ")]
    [InlineData("{\n \"name\": \"晶片\", x}", "this is no valid JSON at line 2, column 16: ")]
    [InlineData("{\"a\": 1, \"a\": 2}", "this is no valid JSON at line 1, column 10: \"a\" stands twice in one object")]
    [InlineData("[1]", "a scenario is a JSON object: ")]
    [InlineData("{}", "schema must be 1, ")]
    [InlineData("{\"schema\": 2}", "schema must be 1, ")]
    [InlineData("{\"schema\": 1, \"extends\": \"seed-2052\"}", "there is no built-in scenario seed-2052; did you mean seed-2025?")]
    [InlineData("{\"schema\": 1, \"extends\": 5}", "extends must be the name of a built-in scenario")]
    public void A_text_that_is_no_scenario_is_told_why(string text, string start) =>
        Assert.StartsWith(start, Faults(text).Single(), StringComparison.Ordinal);

    [Fact]
    public void A_scenario_that_extends_another_says_its_own_faults_by_their_place_in_it() => Assert.Equal(
        [
            ("demand", "demand cannot stand beside extends: write it under set, with its dotted path"),
            ("title", "title is missing: a scenario that extends another has its own"),
            ("summary", "summary is missing: a scenario that extends another has its own"),
            ("set.demand.jevon", "demand.jevon is not part of a scenario; did you mean demand.jevons?"),
        ],
        Assert.Throws<ScenarioException>(
            () => ScenarioFile.Read("""{"schema": 1, "extends": "seed-2025", "name": "mine", "demand": {}, "set": {"demand.jevon": 1}}"""))
            .Faults.Select(fault => (fault.Path, fault.Sentence)));

    [Fact]
    public void Scenarios_that_extend_each_other_are_told_the_circle()
    {
        string Extends(string name) =>
            $$"""{"schema": 1, "extends": "{{name}}", "name": "x", "title": {"en": "x", "zh": "x"}, "summary": {"en": "x", "zh": "x" } }""";

        var circle = Assert.Throws<ScenarioException>(
            () => ScenarioDocument.Resolve(Extends("a"), name => Extends(name == "a" ? "b" : "a"), new ScenarioRemarks()));

        Assert.Equal("extends goes round in a circle: a → b → a", circle.Message);
    }

    [Fact]
    public void A_figure_that_claims_to_be_sourced_names_the_source() => Assert.Equal(
        ["demand.jevons.source must be a text that is not empty"],
        Faults("demand.jevons", """{"value": 0.5, "unit": "elasticity", "kind": "sourced", "note": "read somewhere"}"""));

    [Fact]
    public void A_figure_states_its_kind_in_one_of_four_words() => Assert.Equal(
        ["demand.jevons.kind must be one of sourced, tuned, assumption, rule, not \"guess\""],
        Faults("demand.jevons", """{"value": 0.5, "unit": "elasticity", "kind": "guess", "note": "felt right"}"""));

    [Fact]
    public void A_mistyped_word_of_a_figure_is_corrected() => Assert.Contains(
        "demand.jevons.unti is not part of a scenario; did you mean demand.jevons.unit?",
        Faults("demand.jevons", """{"value": 0.5, "unti": "elasticity", "kind": "tuned", "note": "fits"}"""));

    static IEnumerable<string> Faults(string path, string value)
    {
        try { ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { [path] = value }); }
        catch (ScenarioException unplayable) { return unplayable.Faults.Select(fault => fault.Sentence); }
        return [];
    }

    static IEnumerable<string> Faults(string text) =>
        Assert.Throws<ScenarioException>(() => ScenarioFile.Read(text)).Faults.Select(fault => fault.Sentence);
}
