using System.Collections.Concurrent;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// Openings read once per silo, since each company of a game asks for its game's. The first event of a journal never changes, so
/// what is here is true whatever the game has done since. Of so many games there are always those asked for last: when a shelf is full,
/// the other is cleared and takes its place, and what is asked for again moves over.
/// </summary>
/// <param name="games">On each of the two, at most.</param>
internal sealed class OpeningShelf(int games = OpeningShelf.Most)
{
    private const int Most = 4096;

    private readonly Shelf<OpeningOfGame> _openings = new(games);

    private readonly Shelf<GameId> _unreadable = new(games);

    /// <summary>How many it holds.</summary>
    public int Count => _openings.Count + _unreadable.Count;

    public OpeningOfGame? Find(GameId game) => _openings.Find(game, out var found) ? found : null;

    /// <summary>Keeps an opening that the journal has.</summary>
    public OpeningOfGame Keep(OpeningOfGame opening) => _openings.Keep(opening.Id, opening);

    /// <summary>Whether this program has found that it does not understand a game, so that it does not try each time.</summary>
    public bool IsUnreadable(GameId game) => _unreadable.Find(game, out _);

    public void KeepUnreadable(GameId game) => _unreadable.Keep(game, game);

    private sealed class Shelf<T>(int games)
    {
        private ConcurrentDictionary<GameId, T> _new = [], _old = [];

        public int Count => _new.Count + _old.Count;

        public bool Find(GameId game, out T? found)
        {
            if (_new.TryGetValue(game, out found)) { return true; }
            if (!_old.TryGetValue(game, out found)) { return false; }
            Keep(game, found);
            return true;
        }

        public T Keep(GameId game, T kept)
        {
            // Two at once may both turn: then more is forgotten than need be, and read again.
            if (_new.Count >= games) { (_old, _new) = (_new, []); }
            return _new[game] = kept;
        }
    }
}
