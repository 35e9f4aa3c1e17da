using System.Text;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Events that an older program wrote. Here the form of an end was once "results", then "points", and is "scores" today.
/// </summary>
public sealed class UpcastTests
{
    static readonly Roster Roster = ScenarioFile.BuiltIn("seed-2025").Scenario.Roster;

    static readonly Upcast First = new("game-ended", 1, body => Rename(body, "results", "points"));
    static readonly Upcast Second = new("game-ended", 2, body => Rename(body, "points", "scores"));
    static readonly EventForms Forms = new([Second, First]);

    [Theory]
    [InlineData(1, "results")]
    [InlineData(2, "points")]
    [InlineData(3, "scores")]
    public async Task An_event_of_any_older_form_reads_as_one_of_today(int form, string name)
    {
        var stored = await Stored(
            "game-ended", form, $$"""{"$type":"game-ended","{{name}}":[{"seat":"meta","net_present_value":12,"ruined":false}]}""");

        var ended = Assert.IsType<GameEnded>(EventForm.Read(stored, Roster, Forms));

        Assert.Equal(new SeatScore(Roster.Find("meta"), new Usd(12), false), Assert.Single(ended.Scores));
    }

    [Fact]
    public async Task An_event_of_a_newer_form_is_refused_with_a_sentence()
    {
        var stored = await Stored("game-ended", 4, """{"$type":"game-ended","scores":[]}""");

        Assert.Equal(
            "Event 1 of game a-game (game-ended) cannot be read: it is in form 4 and this program reads up to form 3; use the newer " +
            "program that wrote it.",
            Assert.Throws<UnreadableEventException>(() => EventForm.Read(stored, Roster, Forms)).Message);
    }

    [Fact]
    public async Task An_event_that_is_not_in_the_form_it_names_is_refused()
    {
        var stored = await Stored("game-ended", 1, """{"$type":"game-ended","scores":[]}""");

        Assert.EndsWith(
            "it is not in form 1 as it says.", Assert.Throws<UnreadableEventException>(() => EventForm.Read(stored, Roster, Forms)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scenario_of_an_older_opening_is_found()
    {
        var forms = new EventForms([new Upcast("game-opened", 1, body => Rename(body, "market", "scenario"))]);

        Assert.Equal("the document", EventForm.ScenarioOf(await Stored("game-opened", 1, """{"market":"the document"}"""), forms));
    }

    [Fact]
    public async Task What_is_stored_stays_as_it_was_written()
    {
        var stored = await Stored("game-ended", 1, """{"$type":"game-ended","results":[]}""");
        var before = stored.Json.ToArray();

        EventForm.Read(stored, Roster, Forms);

        Assert.Equal(before, stored.Json.ToArray());
    }

    [Fact]
    public void A_kind_is_written_in_its_youngest_form() => Assert.Equal((3, 1), (Forms.Of("game-ended"), Forms.Of("quarter-closed")));

    [Fact]
    public void A_gap_between_forms_is_a_mistake() => Assert.Throws<ArgumentException>(() => new EventForms([Second]));

    static void Rename(JsonObject body, string from, string to)
    {
        var value = body[from] ?? throw new KeyNotFoundException(from);
        body.Remove(from);
        body[to] = value;
    }

    static async Task<StoredEvent> Stored(string kind, int form, string json)
    {
        var journal = new InMemoryJournal();
        await journal.Begin(Entries.TheGame, "test", [new JournalEntry(kind, form, Encoding.UTF8.GetBytes(json))]);
        return Assert.Single(await journal.Events(Entries.TheGame));
    }
}
