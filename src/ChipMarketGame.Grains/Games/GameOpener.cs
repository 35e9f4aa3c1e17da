using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Orleans;

namespace ChipMarketGame.Grains;

/// <summary>
/// Who may open which game. Whoever reaches a gateway can call a grain, so this asks for the operator's key or a teacher's sign-in; only
/// somebody who plays alone and the host's own demonstration need none, and choose next to nothing.
/// </summary>
internal sealed class GameOpener(RequestCheck check, IOperatorKey operatorKey, ISignIns signIns, IJournalReader heads, IGrainFactory grains)
{
    private static readonly RequestProblem NoKey = new("key", "Opening a game needs the operator's key, or the sign-in of a teacher.");

    private static readonly RequestProblem InUse = new("class.code", "There is a class with this code already; choose another code.");

    private static readonly RequestProblem NotNext = new(
        "id", "A demonstration is named demo-N after its number, and begins when the one before it has shown its years or ended.");

    public async ValueTask<Asked> Of(GameId id, GameRequest request, string key, bool isNew)
    {
        var owner = operatorKey.Opens(key) ? ClassTerms.Operator : await signIns.OwnerOf(key);
        return owner is null ? new Asked(null, [NoKey]) : await As(id, request, owner, isNew);
    }

    public ValueTask<Asked> Alone(GameId id, SoloRequest request, bool isNew) => As(
        id,
        new GameRequest(
            request.Scenario, request.Seed, ImmutableDictionary<string, string>.Empty, Kind: GameKind.Class,
            Class: new ClassRequest(request.Code, request.Token, [request.Company])),
        owner: "", isNew);

    public async ValueTask<Asked> Demonstration(GameId id, string scenario, double secondsPerQuarter)
    {
        var last = await Journals.Reach(() => heads.Latest(GameTag.Demonstration).AsTask());
        if (Number(id) is not { } number || !(number == Shown(last) + 1 || await IsDemonstration(id)))
        {
            return new Asked(null, [NotNext]);
        }
        if (last is { Status: GameStatus.Open } && last.Game != id && await IsPlayed(last.Game))
        {
            return new Asked(null, [NotNext]);
        }
        return Asked.Of(check.Of(
            id, new GameRequest(scenario, number, ImmutableDictionary<string, string>.Empty, secondsPerQuarter, GameKind.Demonstration),
            owner: null));
    }

    /// <summary>How many demonstrations there were: they are numbered, each by the one before it.</summary>
    private static ulong Shown(GameHead? last) => last is null ? 0 : Number(last.Game) ?? 0;

    private async Task<bool> IsDemonstration(GameId id) =>
        await Journals.Reach(() => heads.Head(id).AsTask()) is { Tag: GameTag.Demonstration };

    /// <summary>The name of the demonstration with this number.</summary>
    public static GameId Name(ulong number) => new(string.Create(CultureInfo.InvariantCulture, $"demo-{number}"));

    /// <param name="isNew">Whether the game is not in the journal: of one that is there, the code is its own.</param>
    private async ValueTask<Asked> As(GameId id, GameRequest request, string owner, bool isNew)
    {
        var asked = Asked.Of(check.Of(id, request, owner));
        var isFree = !isNew || asked.Game?.Opening.Class is not { } terms || await grains.GetGrain<IClassCodeGrain>(terms.Code).Give(id);
        return isFree ? asked : new Asked(null, [InUse]);
    }

    private async Task<bool> IsPlayed(GameId game)
    {
        try
        {
            return await grains.Game(game).Snapshot(int.MaxValue) is { Phase: not (GamePhase.Ended or GamePhase.Quarantined) } shown
                && !DemonstrationWindow.IsOver(shown);
        }
        catch (GameUnreadableException)
        {
            return false;
        }
    }

    private static ulong? Number(GameId id) =>
        id.Value.StartsWith("demo-", StringComparison.Ordinal)
            && ulong.TryParse(id.Value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Name(number) == id
            ? number
            : null;

    /// <summary>What a game would begin with, or why it does not.</summary>
    internal sealed record Asked(OpeningOfGame? Game, ImmutableArray<RequestProblem> Problems)
    {
        public static Asked Of((OpeningOfGame? Game, ImmutableArray<RequestProblem> Problems) checkedRequest) =>
            new(checkedRequest.Game, checkedRequest.Problems);
    }
}
