using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Hosting;

namespace ChipMarketGame.Grains;

/// <summary>The journal in the words of a game. Command ids make each write happen once, however often it is tried.</summary>
internal sealed class GameJournal(IJournal journal, ScenarioShelf scenarios, OpeningShelf openings, IHostApplicationLifetime host)
{
    /// <summary>Begins a game; doing it again with the same opening changes nothing.</summary>
    /// <returns>Version of the journal after the opening.</returns>
    /// <exception cref="JournalRefusedException">There is another game of this name.</exception>
    /// <exception cref="HostStoppingException">The host is about to stop.</exception>
    public async Task<long> Begin(OpeningOfGame game)
    {
        var version = await Begin(
            game.Id, TagOf(game.Opening.Class, game.Kind), [EventForm.Entry(game.Opening, game.Scenario.Roster, "open")],
            game.Opening.Class is null ? WakeTime.Now : WakeTime.Never);
        openings.Keep(game);
        return version;
    }

    /// <summary>
    /// Begins a game with the quarters of another before one of them, and with holders of its seats; again changes nothing.
    /// </summary>
    /// <exception cref="JournalRefusedException">There is another game of this name.</exception>
    /// <exception cref="HostStoppingException">The host is about to stop.</exception>
    public async Task Branch(GameId from, GameId into, CalendarQuarter before, IEnumerable<SeatTaken> holders)
    {
        var game = (await Opening(from, CancellationToken.None))!;
        var quarters = await After(game).Select(each => each.Happened).OfType<QuarterClosed>().Where(closed => closed.Quarter < before)
            .ToListAsync();
        await Begin(
            into, TagOf(game.Opening.Class, game.Kind),
            [EventForm.Entry(game.Opening, game.Scenario.Roster, "open"), .. quarters.Append<GameEvent>(new ClassBranched(from, before))
                .Concat(holders).Select(each => EventForm.Entry(each, game.Scenario.Roster))], WakeTime.Now);
    }

    /// <summary>Begins the game that a practice was for, with the holders of its seats; again changes nothing.</summary>
    /// <exception cref="JournalRefusedException">There is another game of this name.</exception>
    /// <exception cref="HostStoppingException">The host is about to stop.</exception>
    public async Task BeginInEarnest(GameId practice, GameId into, IEnumerable<SeatTaken> holders)
    {
        var game = (await Opening(practice, CancellationToken.None))!;
        await Begin(
            into, TagOf(game.Opening.Class, game.Kind),
            [EventForm.Entry(Rehearsal.InEarnest(game.Opening), game.Scenario.Roster, "open"), .. holders.Select(
                each => EventForm.Entry(each, game.Scenario.Roster))], WakeTime.Never);
    }

    /// <summary>Every game begins here, and none once the host has been asked to stop; one that has begun is only told again.</summary>
    private async Task<long> Begin(GameId game, string tag, JournalEntry[] entries, WakeTime wake)
    {
        if (host.ApplicationStopping.IsCancellationRequested && await journal.Head(game) is null) { throw new HostStoppingException(); }
        return (await journal.Write(Proposal.ToBegin(game, tag, entries) with { Wake = wake })).Version;
    }

    /// <summary>Writes what happened between the quarters, all of it or nothing.</summary>
    /// <param name="command">Id of the command that it follows from.</param>
    /// <returns>Version of the journal afterwards.</returns>
    public async Task<long> Append(LiveGame game, ImmutableArray<GameEvent> happened, string command)
    {
        var entries = happened.Select((each, i) => EventForm.Entry(each, game.Now.Roster, i == 0 ? command : null)).ToArray();
        var asked = happened[^1] is ClassMoved
            ? Proposal.ToEnd(game.Now.Id, game.Version, entries)
            : Proposal.ToAppend(game.Now.Id, game.Version, entries);
        return (await journal.Write(asked with { Wake = Alarm.After(game, happened) })).Version;
    }

    /// <returns>Version of the journal after the quarter.</returns>
    public async Task<long> Close(LiveGame game, ImmutableArray<GameEvent> happened, DateTimeOffset now)
    {
        var (id, roster) = (game.Now.Id, game.Now.Roster);
        var entries = happened.Select(
            each => EventForm.Entry(each, roster, each is GameEnded ? "end" : $"close:q{game.Now.ClosedQuarters}")).ToArray();
        var asked = happened[^1] is GameEnded ? Proposal.ToEnd(id, game.Version, entries) : Proposal.ToAppend(id, game.Version, entries);
        return (await journal.Write(asked with { Wake = Alarm.AfterClosing(game, now) })).Version;
    }

    /// <summary>Notes that nothing happens in a game until somebody comes, unless it has gone on elsewhere.</summary>
    public ValueTask LetSleep(LiveGame game) => journal.Postpone(game.Now.Id, game.Version, WakeTime.Never);

    /// <summary>What a game began with; null if the journal has no such game.</summary>
    /// <exception cref="UnreadableEventException">This program cannot read it.</exception>
    public async Task<OpeningOfGame?> Opening(GameId id, CancellationToken cancellation)
    {
        if (openings.Find(id) is { } known) { return known; }
        return await journal.Head(id, cancellation) is { } head
            ? Opening(head, await journal.Read(id, 1, cancellation).FirstAsync(cancellation))
            : null;
    }

    /// <summary>What a game began with, from the first event of its journal.</summary>
    /// <exception cref="UnreadableEventException">This program cannot read it.</exception>
    public OpeningOfGame Opening(GameHead head, StoredEvent first)
    {
        if (openings.Find(head.Game) is { } known) { return known; }
        var file = ScenarioOf(first);
        return openings.Keep(new OpeningOfGame(head.Game, KindOf(head.Tag), file.Scenario, EventForm.ReadOpening(first, file)));
    }

    /// <summary>Where a game stands; null if the journal has no such game.</summary>
    public ValueTask<GameHead?> Head(GameId id, CancellationToken cancellation) => journal.Head(id, cancellation);

    /// <summary>All events of a game as they are stored.</summary>
    public IAsyncEnumerable<StoredEvent> Read(GameId id, CancellationToken cancellation) => journal.Read(id, 1, cancellation);

    /// <summary>What happened after the opening, each with its version in the journal and the command it follows from.</summary>
    public async IAsyncEnumerable<(GameEvent Happened, long Version, string? Command)> After(OpeningOfGame game)
    {
        var texts = Texts(game);
        await foreach (var stored in journal.Read(game.Id, 2))
        {
            yield return (await texts.Join(
                EventForm.Read(stored, game.Scenario.Roster), game.Id, stored.Version), stored.Version, stored.CommandId);
        }
    }

    /// <summary>The names and messages of a game.</summary>
    public PersonalTexts Texts(OpeningOfGame game) => new(journal, TagOf(game.Opening.Class, game.Kind));

    /// <summary>Ids of the names and messages of a class that are erased.</summary>
    public async Task<HashSet<string>> Erased(string code, CancellationToken cancellation) =>
        [.. (await journal.Texts(GameTag.OfClass(code), cancellation)).Where(text => text.Text is null).Select(text => text.Id)];

    /// <summary>Everybody who ever took a seat in a class.</summary>
    public Task<IReadOnlyList<JournaledPerson>> People(string code) => journal.People(GameTag.OfClass(code));

    /// <summary>Erases the name of one of them; null if there is nobody of this id.</summary>
    public Task<JournaledPerson?> Erase(string code, string person) => journal.ErasePerson(GameTag.OfClass(code), person);

    private ScenarioFile ScenarioOf(StoredEvent opening)
    {
        try
        {
            return scenarios.Read(EventForm.WrittenScenarioOf(opening).Span);
        }
        catch (ScenarioException broken)
        {
            throw new UnreadableEventException(opening, $"its scenario cannot be played; {broken.Faults[0].Sentence.TrimEnd('.')}", broken);
        }
        catch (JsonException broken)
        {
            throw new UnreadableEventException(opening, "a game opens with a scenario", broken);
        }
    }

    private static string TagOf(ClassTerms? terms, GameKind kind) => terms is not null ? GameTag.OfClass(terms.Code) : TagOf(kind);

    public static string TagOf(GameKind kind) => kind == GameKind.Demonstration ? GameTag.Demonstration : GameTag.Exhibition;

    public static GameKind KindOf(string tag) =>
        GameTag.IsClass(tag) ? GameKind.Class : tag == GameTag.Demonstration ? GameKind.Demonstration : GameKind.Exhibition;
}
