namespace ChipMarketGame.Batch;

/// <summary>A plan of so many games, a fixed number to a part.</summary>
public sealed class GameList<TGame> : IPlan<TGame>
{
    private readonly long _games;
    private readonly int _perPart;
    private readonly Func<long, TGame> _game;

    /// <param name="games">How many there are, at least 1.</param>
    /// <param name="perPart">Games to a part, at least 1: what an interruption costs at most.</param>
    /// <param name="game">The game of a number from 0: the same for the same number, whoever asks and whenever.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few games or parts, or more parts than an int counts.</exception>
    public GameList(long games, int perPart, Func<long, TGame> game)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(games, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(perPart, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((games + perPart - 1) / perPart, int.MaxValue, nameof(games));
        (_games, _perPart, _game) = (games, perPart, game);
    }

    /// <inheritdoc/>
    public int PartCount => (int)((_games + _perPart - 1) / _perPart);

    /// <inheritdoc/>
    public int GamesIn(int part) => (int)Math.Min(_perPart, _games - ((long)part * _perPart));

    /// <inheritdoc/>
    public IReadOnlyList<TGame> GamesOf(int part) =>
        [.. Enumerable.Range(0, GamesIn(part)).Select(i => _game(((long)part * _perPart) + i))];
}
