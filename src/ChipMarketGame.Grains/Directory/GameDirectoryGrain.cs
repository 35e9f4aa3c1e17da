using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Orleans.Concurrency;

namespace ChipMarketGame.Grains;

/// <summary>
/// Answers from the journal. How each game began, which never changes, the silo's shelf of openings keeps. It keeps nothing of its own, so
/// each silo has as many as have work: nobody who looks up a code waits for a list of games, or for another silo.
/// </summary>
[StatelessWorker]
internal sealed class GameDirectoryGrain(IJournalReader heads, GameJournal journal, OpeningShelf openings) : Grain, IGameDirectoryGrain
{
    private const int EndedShown = 100, OpenShown = 1000;

    /// <summary>Classes are found by their codes alone.</summary>
    private static readonly string[] Listed = [GameTag.Demonstration, GameTag.Exhibition];

    public async ValueTask<ImmutableArray<GameListing>> Games(bool ended)
    {
        var listings = ImmutableArray.CreateBuilder<GameListing>();
        foreach (var head in ended ? await Newest(GameStatus.Ended, EndedShown) : []) { listings.Add(await Listing(head)); }
        foreach (var head in await Newest(GameStatus.Open, OpenShown)) { listings.Add(await Listing(head)); }

        return listings.ToImmutable();
    }

    public ValueTask<GameId?> Demonstration() => Latest(GameJournal.TagOf(GameKind.Demonstration));

    public ValueTask<GameId?> Class(string code) => Latest(GameTag.OfClass(JoinCode.Read(code)));

    public ValueTask<OpenAnswer> Open(GameRequest request, string key) =>
        GrainFactory.Game(new GameId($"{(request.Class is null ? "game" : "class")}-{Guid.NewGuid():n}"[..18])).Open(request, key);

    private async ValueTask<GameId?> Latest(string tag) => (await Journals.Reach(() => heads.Latest(tag).AsTask()))?.Game;

    private Task<IReadOnlyList<GameHead>> Newest(GameStatus status, int count) =>
        Journals.Reach(() => heads.Newest(Listed, status, count).AsTask());

    private async Task<GameListing> Listing(GameHead head)
    {
        if (await Opening(head.Game) is not { } game) { return GameListing.Unreadable(head.Game, GameJournal.KindOf(head.Tag)); }
        var closed = (int)head.Version - (head.Status == GameStatus.Ended ? 2 : 1);
        var phase = head.Status == GameStatus.Ended ? GamePhase.Ended : game.Opening.Rules == Game.RulesVersion
            ? GamePhase.Deciding
            : GamePhase.Quarantined;
        return new GameListing(
            head.Game, game.Kind, game.Scenario.Name, game.Scenario.Title, phase, game.Scenario.Start + closed, closed,
            game.Scenario.Quarters);
    }

    private async Task<OpeningOfGame?> Opening(GameId id)
    {
        if (openings.IsUnreadable(id)) { return null; }
        try
        {
            return await Journals.Reach(async () => await journal.Opening(id, CancellationToken.None));
        }
        catch (GameUnreadableException)
        {
            // Said by the game itself, with the reason; here it only must not hide the others.
            openings.KeepUnreadable(id);
            return null;
        }
    }
}
