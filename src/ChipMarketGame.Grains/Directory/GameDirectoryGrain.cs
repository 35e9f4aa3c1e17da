using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>Answers from the journal and from the games; keeps only what never changes, how each game began.</summary>
internal sealed class GameDirectoryGrain(IJournalReader heads, GameJournal journal) : Grain, IGameDirectoryGrain
{
    private const int EndedShown = 100;

    /// <summary>How each game began; null for one that this program does not understand.</summary>
    private readonly Dictionary<GameId, OpeningOfGame?> _openings = [];

    public async ValueTask<ImmutableArray<GameListing>> Games(bool ended)
    {
        var all = (await Heads()).Where(head => GameJournal.KindOf(head.Tag) != GameKind.Class).ToArray();
        var shown = all.Where(head => head.Status == GameStatus.Ended).TakeLast(ended ? EndedShown : 0)
            .Concat(all.Where(head => head.Status == GameStatus.Open));
        var listings = ImmutableArray.CreateBuilder<GameListing>();
        foreach (var head in shown)
        {
            listings.Add(await Listing(head));
        }

        return listings.ToImmutable();
    }

    public ValueTask<GameId?> Demonstration() => Latest(GameJournal.TagOf(GameKind.Demonstration));

    public ValueTask<GameId?> Class(string code) => Latest(GameJournal.TagOf(JoinCode.Read(code)));

    public ValueTask<OpenAnswer> Open(GameRequest request, string key) =>
        GrainFactory.Game(new GameId($"{(request.Class is null ? "game" : "class")}-{Guid.NewGuid():n}"[..18])).Open(request, key);

    private async ValueTask<GameId?> Latest(string tag) => (await Journals.Reach(() => heads.Latest(tag).AsTask()))?.Game;

    private Task<IReadOnlyList<GameHead>> Heads() => Journals.Reach(() => heads.Games().AsTask());

    private async Task<GameListing> Listing(GameHead head)
    {
        if (await Opening(head.Game) is not { } game) { return GameListing.Unreadable(head.Game, GameJournal.KindOf(head.Tag)); }
        var closed = (int)head.Version - (head.Status == GameStatus.Ended ? 2 : 1);
        var phase = head.Status == GameStatus.Ended ? GamePhase.Ended : game.Opening.Rules == Game.RulesVersion ? GamePhase.Deciding : GamePhase.Quarantined;
        return new GameListing(
            head.Game, game.Kind, game.Scenario.Name, game.Scenario.Title, phase, game.Scenario.Start + closed, closed, game.Scenario.Quarters);
    }

    private async Task<OpeningOfGame?> Opening(GameId id)
    {
        if (_openings.TryGetValue(id, out var known)) { return known; }
        OpeningOfGame? game = null;
        try
        {
            game = await Journals.Reach(async () => await journal.Opening(id, CancellationToken.None));
        }
        catch (GameUnreadableException)
        {
            // Said by the game itself, with the reason; here it only must not hide the others.
        }

        _openings.Add(id, game);
        return game;
    }
}
