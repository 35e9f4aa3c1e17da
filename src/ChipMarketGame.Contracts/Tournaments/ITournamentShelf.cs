using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>The tournaments that this host shows.</summary>
public interface ITournamentShelf
{
    /// <summary>
    /// All of them, by name of their folder. One that cannot be read says so in <see cref="TournamentBoard.Unreadable"/>.
    /// </summary>
    ImmutableArray<TournamentBoard> All();

    /// <summary>The tournament of a folder, or null if there is none.</summary>
    TournamentBoard? Find(string id);

    /// <summary>Plays a game of a tournament again; null if there is no such game, or if it cannot be played here.</summary>
    /// <param name="number">Number of the game in the tournament's schedule, from 0.</param>
    TournamentGame? Replay(string id, long number);
}
