using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>All that the holder of a seat may know.</summary>
/// <param name="Game">What everybody knows.</param>
/// <param name="Team">Who holds the seat.</param>
/// <param name="Autopilot">Whether the seat's strategy plays in its holders' place.</param>
/// <param name="Draft">The sheet that counts if none is handed in; null if there is none.</param>
/// <param name="Submitted">The sheet that was handed in; null if none was.</param>
/// <param name="Played">What the seat played in each closed quarter, oldest first.</param>
/// <param name="Books">What the seat saw at the end of each closed quarter, oldest first: its accounts.</param>
[GenerateSerializer, Immutable, Alias("seat-sight")]
public sealed record SeatSight(
    Company Seat,
    GameSnapshot Game,
    ImmutableArray<string> Team,
    bool Autopilot,
    [property: JsonPropertyOrder(1)] SealedSheet? Draft,
    [property: JsonPropertyOrder(1)] SealedSheet? Submitted,
    [property: JsonPropertyOrder(1)] ImmutableArray<SealedSheet> Played,
    [property: JsonPropertyOrder(1)] ImmutableArray<SeatAccounts> Books)
{
    /// <summary>What the seat sees; in JSON it stands under the name of its role, before the sheets.</summary>
    [Id(0)]
    public required SeatView View { get; init; }

    /// <summary>The same with what whoever asked for the rest has already; null if the two do not join.</summary>
    public SeatSight? After(SeatSight? before)
    {
        if (Game.After(before?.Game) is not { } whole) { return null; }
        return whole == Game ? this : this with
        {
            Game = whole, Played = before!.Played.AddRange(Played), Books = before.Books.AddRange(Books),
        };
    }
}
