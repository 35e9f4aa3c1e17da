using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// A journal that keeps nothing: every game has begun, and with the same opening. So silos in several processes know what each game
/// began with, without a database whose work would be measured along with theirs.
/// </summary>
internal sealed class UnkeptJournal : IJournal
{
    private static readonly ScenarioFile Scenario = ScenarioFile.BuiltIn("seed-2025");

    private static readonly JournalEntry Opening = EventForm.Entry(
        new GameOpened(Game.RulesVersion, Scenario.Json, 1, LuckMode.Drawn, Lineup.Reference(Scenario.Scenario).Seats, 0),
        Scenario.Scenario.Roster, "open");

    public ValueTask<Appended> Write(Proposal asked, CancellationToken cancellation = default) =>
        new(new Appended(asked.Game, asked.Expected + 1, asked.Expected + asked.Entries.Count, default));

    public async IAsyncEnumerable<StoredEvent> Read(
        GameId game, long fromVersion = 1,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var stored in (await Begun(game)).Read(game, fromVersion, cancellation)) { yield return stored; }
    }

    public async ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) =>
        await (await Begun(game)).Head(game, cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => new([]);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => new([]);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => new(0L);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        new([]);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        new([]);

    public ValueTask Postpone(GameId game, long version, WakeTime wake, CancellationToken cancellation = default) =>
        ValueTask.CompletedTask;

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => new(default(GameHead));

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        new(Array.Empty<PersonalText>());

    public ValueTask Erase(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default) => ValueTask.CompletedTask;

    private static async ValueTask<InMemoryJournal> Begun(GameId game)
    {
        var journal = new InMemoryJournal();
        await journal.Begin(game, "exhibition", [Opening]);
        return journal;
    }
}
