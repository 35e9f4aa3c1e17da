using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>An append as it is asked for.</summary>
/// <param name="Tag">What sort of game begins; null where one goes on.</param>
/// <param name="Expected">Version at which the game should stand; 0 where it begins.</param>
/// <param name="Then">Where the game stands afterwards.</param>
/// <param name="Wake">Until when it may sleep then.</param>
public sealed record Proposal(
    GameId Game, string? Tag, long Expected, IReadOnlyList<JournalEntry> Entries, GameStatus Then, WakeTime Wake = default)
{
    private const int LongestCommandId = 200;

    /// <summary>Begins a game with its first entries.</summary>
    public static Proposal ToBegin(GameId game, string tag, IReadOnlyList<JournalEntry> entries) =>
        Checked(new(game, tag, 0, entries, GameStatus.Open));

    /// <summary>Appends to a game that stands at <paramref name="expected"/>.</summary>
    public static Proposal ToAppend(GameId game, long expected, IReadOnlyList<JournalEntry> entries) =>
        Checked(new(game, null, expected, entries, GameStatus.Open));

    /// <summary>Appends the last entries of a game and closes it to any other.</summary>
    public static Proposal ToEnd(GameId game, long expected, IReadOnlyList<JournalEntry> entries) =>
        Checked(new(game, null, expected, entries, GameStatus.Ended));

    private static Proposal Checked(Proposal asked)
    {
        if (!GameId.TryParse(asked.Game.Value, out _)) { throw new ArgumentException($"\"{asked.Game.Value}\" is no name of a game."); }
        if (asked.Entries.Count == 0) { throw new ArgumentException("An append has at least one entry, seen none."); }
        foreach (var entry in asked.Entries)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(entry.Kind);
            ArgumentOutOfRangeException.ThrowIfLessThan(entry.SchemaVersion, 1);
        }

        var ids = asked.Entries.Select(entry => entry.CommandId).OfType<string>().ToList();
        if (ids.Distinct().Count() != ids.Count) { throw new ArgumentException("A command id stands twice in one append."); }
        // What every store keeps alike: PostgreSQL's text holds no NUL, no encoding holds half a surrogate pair.
        return ids.TrueForAll(id => id.Length is > 0 and <= LongestCommandId && id.All(c => c is >= ' ' and <= '~'))
            ? asked
            : throw new ArgumentException($"A command id is 1 to {LongestCommandId} printable ASCII characters.");
    }
}
