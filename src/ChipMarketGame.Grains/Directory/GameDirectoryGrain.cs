using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>
/// Answers from the journal and from the games. How each game began, which never changes, the silo's shelf of openings keeps.
/// </summary>
internal sealed class GameDirectoryGrain(IJournalReader heads, GameJournal journal) : Grain, IGameDirectoryGrain
{
    private const int EndedShown = 100, UnreadableKept = 1000;

    /// <summary>Games that this program does not understand, so that it does not try each time.</summary>
    private readonly HashSet<GameId> _unreadable = [];

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

    public ValueTask<GameId?> Class(string code) => Latest(GameTag.OfClass(JoinCode.Read(code)));

    public ValueTask<OpenAnswer> Open(GameRequest request, string key) =>
        GrainFactory.Game(new GameId($"{(request.Class is null ? "game" : "class")}-{Guid.NewGuid():n}"[..18])).Open(request, key);

    private async ValueTask<GameId?> Latest(string tag) => (await Journals.Reach(() => heads.Latest(tag).AsTask()))?.Game;

    private Task<IReadOnlyList<GameHead>> Heads() => Journals.Reach(() => heads.Games().AsTask());

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
        if (_unreadable.Contains(id)) { return null; }
        try
        {
            return await Journals.Reach(async () => await journal.Opening(id, CancellationToken.None));
        }
        catch (GameUnreadableException)
        {
            // Said by the game itself, with the reason; here it only must not hide the others.
            if (_unreadable.Count >= UnreadableKept) { _unreadable.Clear(); }
            _unreadable.Add(id);
            return null;
        }
    }
}
