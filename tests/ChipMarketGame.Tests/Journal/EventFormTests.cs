using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class EventFormTests
{
    static readonly ScenarioFile Opening = ScenarioFile.BuiltIn("seed-2025");

    [Fact]
    public async Task What_happened_is_read_as_it_was_written()
    {
        var journal = new InMemoryJournal();
        var written = Whole().ToArray();

        await journal.Begin(
            new GameId("a-game"), "exhibition", [.. written.Select(happened => EventForm.Entry(happened, Opening.Scenario.Roster))]);
        var stored = await journal.Read(new GameId("a-game")).ToArrayAsync(TestContext.Current.CancellationToken);
        var roster = ScenarioFile.Read(EventForm.ScenarioOf(stored[0])).Scenario.Roster;

        Assert.Equal(["game-opened", "quarter-closed", "game-ended"], stored.Select(each => each.Kind));
        Assert.Equal(
            stored.Select(each => Encoding.UTF8.GetString(each.Json.Span)),
            stored.Select(each => Encoding.UTF8.GetString(EventForm.Entry(EventForm.Read(each, roster), roster).Json.Span)));
    }

    [Fact]
    public async Task An_opening_read_beside_its_scenario_is_the_opening_that_was_written()
    {
        var journal = new InMemoryJournal();
        await journal.Begin(new GameId("a-game"), "exhibition", [EventForm.Entry(Whole().First(), Opening.Scenario.Roster)]);
        var stored = await journal.Read(new GameId("a-game")).FirstAsync(TestContext.Current.CancellationToken);

        var (scenario, opening) = (EventForm.WrittenScenarioOf(stored), EventForm.ReadOpening(stored, Opening));

        Assert.Equal(EventForm.ScenarioOf(stored), JsonSerializer.Deserialize<string>(scenario.Span));
        Assert.Equal(
            Encoding.UTF8.GetString(stored.Json.Span),
            Encoding.UTF8.GetString(EventForm.Entry(opening, Opening.Scenario.Roster).Json.Span));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"scenario": 7}""")]
    [InlineData("""{"terms": {"scenario": "of somebody else"}}""")]
    [InlineData("""{"scenario": "never en""")]
    public async Task A_first_event_without_a_scenario_opens_no_game(string json)
    {
        var journal = new InMemoryJournal();
        await journal.Begin(new GameId("a-game"), "exhibition", [new JournalEntry("game-opened", 1, Encoding.UTF8.GetBytes(json))]);
        var stored = await journal.Read(new GameId("a-game")).FirstAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith(
            "a game opens with a scenario.", Assert.Throws<UnreadableEventException>(() => EventForm.WrittenScenarioOf(stored)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "[]")]
    [InlineData(1, """{"$type":"game-sold"}""")]
    [InlineData(1, """{"$type":"quarter-closed","quarter":"soon","sheets":[],"state_hash":""}""")]
    [InlineData(2, """{"$type":"game-ended","scores":[]}""")]
    public async Task What_this_program_does_not_understand_is_named_with_its_place(int schema, string json)
    {
        var journal = new InMemoryJournal();
        await journal.Begin(new GameId("a-game"), "exhibition", [new JournalEntry("something", schema, Encoding.UTF8.GetBytes(json))]);
        var stored = await journal.Read(new GameId("a-game")).FirstAsync(TestContext.Current.CancellationToken);

        var failure = Assert.Throws<UnreadableEventException>(() => EventForm.Read(stored, Opening.Scenario.Roster));

        Assert.StartsWith("Event 1 of game a-game (something) cannot be read: ", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Type> Kinds =>
        [.. typeof(GameEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType)];

    [Theory, MemberData(nameof(Kinds))]
    public void What_an_event_leaves_open_is_read_as_open(Type kind)
    {
        var constructor = kind.GetConstructors().Single();
        var nullability = new NullabilityInfoContext();
        object?[] open = [.. constructor.GetParameters()
            .Select(each => nullability.Create(each).WriteState == NullabilityState.Nullable ? null : Filled.Value(each.ParameterType))];

        var written = EventForm.Entry((GameEvent)constructor.Invoke(open), Filled.Roster).Json;
        var read = JsonSerializer.Deserialize<GameEvent>(written.Span, CanonicalJson.For(Filled.Roster))!;

        Assert.Equal(Encoding.UTF8.GetString(written.Span), Encoding.UTF8.GetString(EventForm.Entry(read, Filled.Roster).Json.Span));
    }

    static IEnumerable<GameEvent> Whole()
    {
        var game = Game.Open(Opening.Scenario, 3);
        var match = new Match(game, Lineup.Reference(Opening.Scenario));
        yield return new GameOpened(Game.RulesVersion, Opening.Json, 3, LuckMode.Drawn, Lineup.Reference(Opening.Scenario).Seats, 0.5);
        match.HandIn();
        yield return game.Close();
        yield return new GameEnded(game.Scores());
    }
}
