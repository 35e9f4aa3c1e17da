using System.Collections.Concurrent;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// Openings read once per silo, since each company of a game asks for its game's. The first event of a journal never changes, so
/// what is here is true whatever the game has done since.
/// </summary>
internal sealed class OpeningShelf
{
    private const int Room = 16 * 1024;

    private readonly ConcurrentDictionary<GameId, OpeningOfGame> _openings = [];

    public OpeningOfGame? Find(GameId game) => _openings.GetValueOrDefault(game);

    /// <summary>Keeps an opening that the journal has.</summary>
    public OpeningOfGame Keep(OpeningOfGame opening)
    {
        if (_openings.Count >= Room) { _openings.Clear(); }
        return _openings[opening.Id] = opening;
    }
}
