using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Games as lists.</summary>
internal sealed class MemoryTable : IGameTable
{
    private readonly OrderedDictionary<GameId, MemoryGame> games = [];
    private readonly OrderedDictionary<string, PersonalText> texts = [];

    public GameHead? Head(GameId game) => games.TryGetValue(game, out var found) ? found.Head : null;

    public IReadOnlyList<GameHead> Heads(Func<GameHead, bool> wanted) => games.Values.Select(game => game.Head).Where(wanted).ToList();

    public IReadOnlyList<StoredEvent> Events(GameId game, long fromVersion, int count) =>
        games[game].Events.Skip((int)Math.Max(0, fromVersion - 1)).Take(count).ToList();

    public long? VersionOf(GameId game, string commandId) =>
        games.TryGetValue(game, out var found) && found.Commands.TryGetValue(commandId, out var version) ? version : null;

    public void Add(GameHead begun) => games.Add(begun.Game, new MemoryGame(begun));

    public void Add(StoredEvent next)
    {
        var game = games[next.Game];
        game.Events.Add(next with { Json = next.Json.ToArray() }); // the caller may reuse its buffer
        if (next.CommandId is { } id) { game.Commands.Add(id, next.Version); }
    }

    public void Add(PersonalText beside) => texts.TryAdd(beside.Id, beside);

    public IReadOnlyList<PersonalText> Texts(string? tag) => [.. texts.Values.Where(text => tag is null || text.Tag == tag)];

    public int Erase(IReadOnlyList<PersonalText> erased)
    {
        foreach (var each in erased) { texts[each.Id] = each.Erased; }
        return erased.Count;
    }

    /// <summary>The heads of open games that are due by a moment, in their order.</summary>
    public IReadOnlyList<GameHead> Waking(WakeTime until) =>
        [.. games.Values.Where(game => game.Head.Status == GameStatus.Open && game.Wake.Milliseconds <= until.Milliseconds)
            .OrderBy(game => game.Wake.Milliseconds).Select(game => game.Head)];

    public bool Postpone(GameId game, long version, WakeTime wake)
    {
        if (!games.TryGetValue(game, out var found) || found.Head.Version != version) { return false; }
        found.Wake = wake;
        return true;
    }

    public bool Move(GameHead from, GameHead to, WakeTime wake)
    {
        var game = games[from.Game];
        if (game.Head.Version != from.Version) { return false; }

        (game.Head, game.Wake) = (to, wake);
        return true;
    }

    private sealed class MemoryGame(GameHead head)
    {
        public GameHead Head { get; set; } = head;

        public WakeTime Wake { get; set; }

        public List<StoredEvent> Events { get; } = [];

        public Dictionary<string, long> Commands { get; } = [];
    }
}
