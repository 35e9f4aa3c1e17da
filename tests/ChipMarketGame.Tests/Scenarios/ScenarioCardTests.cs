using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioCardTests
{
    const string Cut = """{ "kind": "packaging_cut", "from": "2026Q2", "quarters": 1, "chance": 1, "size": 0.2 }""";

    static readonly ScenarioFile Opening = ScenarioFile.BuiltIn("seed-2025");

    [Fact]
    public void A_card_is_added_by_its_name_and_the_others_stay()
    {
        var mine = Mine($$"""{ "cards.packaging-2026": {{Cut}} }""");

        Assert.Equal(
            [(CardKind.ProgrammeSlip, ""), (CardKind.PackagingCut, "packaging-2026")],
            mine.Scenario.Cards.Select(card => (card.Kind, card.Id)));
        Assert.Empty(mine.Notes);
    }

    [Fact]
    public void A_card_is_dropped_by_its_name()
    {
        Assert.Empty(Mine("""{ "cards.programme-slip-microsoft": null }""").Scenario.Cards);
        Assert.Empty(Opening.With(new Dictionary<string, string> { ["cards.programme-slip-microsoft"] = "null" }).Scenario.Cards);
    }

    [Fact]
    public void A_line_of_a_card_is_set_by_the_card_s_name() =>
        Assert.Equal(3, Mine("""{ "cards.programme-slip-microsoft.size": 3 }""").Scenario.Cards.Single().Size);

    [Fact]
    public void A_card_that_is_there_gets_another_content_under_its_name()
    {
        var cards = Mine($$"""{ "cards.programme-slip-microsoft": {{Cut}} }""").Scenario.Cards;

        Assert.Equal(("programme-slip-microsoft", CardKind.PackagingCut), (cards.Single().Id, cards.Single().Kind));
    }

    [Fact]
    public void A_list_that_replaces_another_says_what_it_drops()
    {
        var mine = Mine($$"""{ "cards": [{{Cut}}] }""");

        Assert.Equal(CardKind.PackagingCut, mine.Scenario.Cards.Single().Kind);
        Assert.Equal(
            [("set.cards",
                "cards replaces the whole list of seed-2025 and drops programme-slip-microsoft; set cards.NAME to add or change one " +
                "alone, or to null to drop it")],
            mine.Notes.Select(note => (note.Path, note.Sentence)));
    }

    [Fact]
    public void Two_cards_that_do_the_same_are_told_apart_by_number()
    {
        var twice = Mine($$"""{ "cards": [{{Cut}}, {{Cut}}, {{Cut}}] }""")
            .With(new Dictionary<string, string> { ["cards.packaging-cut-2.size"] = "0.3", ["cards.packaging-cut-3"] = "null" });

        Assert.Equal([0.2, 0.3], twice.Scenario.Cards.Select(card => card.Size));
    }

    [Fact]
    public void A_list_that_keeps_every_card_by_name_says_nothing() => Assert.Empty(Mine(
        $$"""{ "cards": [{ "id": "programme-slip-microsoft", "kind": "programme_slip", "from": "2025Q3", "quarters": 1, "chance": 1, "size": 2, "company": "microsoft" }, {{Cut}}] }""").Notes);

    [Theory]
    [InlineData(
        """{ "cards.programme-slip-microsft": null }""",
        "cards.programme-slip-microsft is not part of a scenario; did you mean cards.programme-slip-microsoft?")]
    [InlineData(
        """{ "cards.late": { "id": "early", "kind": "packaging_cut", "from": "2026Q2", "quarters": 1, "chance": 1, "size": 0.2 } }""",
        "cards.late calls itself \"early\": leave its id out, or write the same name in both places")]
    [InlineData(
        """{ "cards.Late": { "kind": "packaging_cut", "from": "2026Q2", "quarters": 1, "chance": 1, "size": 0.2 } }""",
        "cards.Late.id must be 1 to 40 lower-case letters, digits and hyphens, the first a letter, not \"Late\"")]
    [InlineData(
        """{ "cards.0.id": "7" }""", "cards.7.id must be 1 to 40 lower-case letters, digits and hyphens, the first a letter, not \"7\"")]
    public void A_name_that_no_card_can_have_is_told(string set, string sentence) =>
        Assert.Equal([sentence], Assert.Throws<ScenarioException>(() => Mine(set)).Faults.Select(fault => fault.Sentence));

    [Fact]
    public void Two_cards_of_one_name_are_told() => Assert.Contains(
        "cards.cut.id must be the only card called cut",
        Assert.Throws<ScenarioException>(
            () => Mine(
                $$"""{ "cards": [{{Cut.Replace("{", """{ "id": "cut",""", StringComparison.Ordinal)}}, {{Cut.Replace("{", """{ "id": "cut",""", StringComparison.Ordinal)}}] }"""))
            .Faults.Select(fault => fault.Sentence));

    static ScenarioFile Mine(string set) => ScenarioFile.Read(
        $$"""{ "schema": 1, "extends": "seed-2025", "name": "mine", "title": { "en": "Mine", "zh": "我的" }, "summary": { "en": "Mine.", "zh": "我的。" }, "set": {{set}} }""");
}
