using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>The tournaments that this host shows.</summary>
public interface ITournamentShelf
{
    /// <summary>All of them, by name of their folder. One that cannot be read is left out.</summary>
    ImmutableArray<TournamentBoard> All();

    /// <summary>The tournament of a folder, or null if there is none or it cannot be read.</summary>
    TournamentBoard? Find(string id);
}
