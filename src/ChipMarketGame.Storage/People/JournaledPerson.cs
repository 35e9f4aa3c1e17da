using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Somebody who holds or held a seat of a class.</summary>
/// <param name="Id">What the journal's chain knows of the person.</param>
/// <param name="Tag">Tag of the class's games.</param>
/// <param name="Name">Null once it is erased.</param>
/// <param name="Seat">Id of the company whose seat was taken last.</param>
/// <param name="Game">The game in which it was.</param>
/// <param name="InChain">Whether an event from before version 0.2 holds the name: it can be hidden and not erased.</param>
public sealed record JournaledPerson(string Id, string Tag, string? Name, string Seat, GameId Game, bool InChain)
{
    /// <summary>Said where a name was asked to be erased that the chain holds.</summary>
    public const string OnlyHidden =
        "This class was begun by version 0.1, which wrote names into the chain of events itself. The name is gone from every page " +
        "and every export of the class; the journal and its backups still hold it. " +
        "To be rid of it for good, delete the journal and its backups.";
}
