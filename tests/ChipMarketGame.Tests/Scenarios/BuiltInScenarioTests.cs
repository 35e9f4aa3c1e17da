using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BuiltInScenarioTests
{
    static readonly string[] FirmsThatForecast = ["JPMorgan", "Morgan Stanley", "Nomura", "TrendForce"];

    public static TheoryData<string> Names => new(ScenarioFile.BuiltInNames);

    [Theory, MemberData(nameof(Names))]
    public void A_built_in_scenario_has_no_fault_and_the_name_it_is_asked_by(string name) =>
        Assert.Equal(name, ScenarioFile.BuiltIn(name).Name);

    [Theory, MemberData(nameof(Names))]
    public void Every_figure_of_a_built_in_scenario_says_its_unit_kind_and_note(string name)
    {
        var file = ScenarioFile.BuiltIn(name);

        Assert.Empty(file.BareFigures);
        Assert.All(
            file.Figures,
            figure => Assert.False(string.IsNullOrWhiteSpace(figure.Unit) || string.IsNullOrWhiteSpace(figure.Note), figure.Path));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_sourced_figure_names_its_source_and_vintage(string name) => Assert.All(
        ScenarioFile.BuiltIn(name).Figures.Where(figure => figure.Kind == FigureKind.Sourced),
        figure => Assert.False(string.IsNullOrWhiteSpace(figure.Source) || figure.Vintage.Length != 7, figure.Path));

    [Theory, MemberData(nameof(Names))]
    public void A_whole_document_reads_back_as_itself(string name)
    {
        var file = ScenarioFile.BuiltIn(name);

        var again = ScenarioFile.Read(file.Json);

        Assert.Equal(file.Json, again.Json);
        Assert.Equal(file.Figures, again.Figures);
    }

    [Fact]
    public void A_figure_that_says_nothing_about_itself_is_played_and_listed()
    {
        var document = JsonNode.Parse(ScenarioFile.BuiltIn("seed-2025").Json)!;
        document["demand"]!["jevons"] = 0.45;

        var file = ScenarioFile.Read(document.ToJsonString());

        Assert.Equal((0.45, "demand.jevons"), (file.Scenario.Demand.Jevons, file.BareFigures.Single()));
    }

    [Fact]
    public void The_opening_carries_all_published_facts_in_both_languages()
    {
        var facts = ScenarioFile.BuiltIn("seed-2025").Scenario.Facts;

        Assert.Equal(Enumerable.Range(1, 43).Select(number => $"F{number:00}"), facts.Select(fact => fact.Id));
        Assert.All(facts, fact => Assert.Contains(fact.ChineseStatement, letter => letter is >= '一' and <= '鿿'));
        Assert.All(facts, fact => Assert.False(string.IsNullOrWhiteSpace(fact.CarriedBy), fact.Id));
    }

    [Fact]
    public void Notes_of_the_four_houses_that_forecast_are_forecasts() => Assert.All(
        ScenarioFile.BuiltIn("seed-2025").Scenario.Facts,
        fact => Assert.Equal(FirmsThatForecast.Contains(fact.Source), fact.Forecast));

    [Fact]
    public void The_opening_has_the_eleven_seats_in_order() => Assert.Equal(
        ["google", "meta", "amazon", "microsoft", "broadcom", "mediatek", "marvell", "alchip", "qualcomm", "fujitsu", "nvidia"],
        ScenarioFile.BuiltIn("seed-2025").Scenario.Roster.Companies.Take(11).Select(company => company.Id));

    [Fact]
    public void The_opening_schedules_the_slip_of_Maia_200() => Assert.Equal(
        [new Card(CardKind.ProgrammeSlip, new CalendarQuarter(2025, 3), Quarters: 1, Chance: 1, Size: 2, "microsoft")],
        ScenarioFile.BuiltIn("seed-2025").Scenario.Cards);

    [Theory]
    [InlineData("no-asic", "asic.forbidden")]
    [InlineData("closed-fusion", "fusion.forbidden")]
    public void A_counterfactual_differs_from_the_opening_in_one_figure(string name, string path)
    {
        var opening = ScenarioFile.BuiltIn("seed-2025");
        var counterfactual = ScenarioFile.BuiltIn(name);

        var changed = counterfactual.Figures.Except(opening.Figures).Single();

        Assert.Equal((path, "true"), (changed.Path, changed.Value));
        Assert.Equal(WithoutHead(opening.With(new Dictionary<string, string> { [path] = "true" })), WithoutHead(counterfactual));
    }

    static string WithoutHead(ScenarioFile file)
    {
        var document = JsonNode.Parse(file.Json)!.AsObject();
        foreach (var field in new[] { "name", "version", "title", "summary", "asic", "fusion" }) { document.Remove(field); }
        return document.ToJsonString();
    }
}
