using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>All that the public may know of a game at one moment. Everything in it is committed.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Controllers">The strategy of each seat, in seat order; in a class it plays as long as nobody else does.</param>
/// <param name="Quarter">The quarter being decided; after the end, the one that would follow.</param>
/// <param name="Quarters">How many the game has.</param>
/// <param name="CalibratedThrough">Last quarter of the window that the scenario was calibrated for.</param>
/// <param name="ClosedQuarters">How many are closed.</param>
/// <param name="SecondsPerQuarter">0 is as fast as possible, in a class without a limit.</param>
/// <param name="Deadline">When the open quarter is due to close; a company that is late may hold it up for a few seconds. Null while none
/// is open.</param>
/// <param name="Decided">Seats whose sheet is in.</param>
/// <param name="Closed">Closed quarters from the number that was asked for.</param>
/// <param name="Scores">Final scores in seat order; empty until the game has ended.</param>
/// <param name="Class">The class that plays; null where strategies play alone.</param>
/// <param name="Alarm">Why the game is quarantined, in a sentence; null if it is not.</param>
[GenerateSerializer, Immutable, Alias("game-snapshot")]
public sealed record GameSnapshot(
    GameId Id,
    GameKind Kind,
    string Scenario,
    Title Title,
    Roster Roster,
    ImmutableArray<SeatController> Controllers,
    GamePhase Phase,
    CalendarQuarter Quarter,
    int Quarters,
    CalendarQuarter CalibratedThrough,
    int ClosedQuarters,
    double SecondsPerQuarter,
    DateTimeOffset? Deadline,
    ImmutableArray<Company> Decided,
    PublicView Public,
    ImmutableArray<ClosedQuarter> Closed,
    ImmutableArray<SeatScore> Scores,
    string? Alarm,
    ClassState? Class = null)
{
    /// <summary>Whether the quarters played now come to nothing.</summary>
    [JsonIgnore]
    public bool IsPractice => Class is { Practice: > 0 };

    /// <summary>The same with the closed quarters that whoever asked for the rest has already; null if the two do not join.</summary>
    public GameSnapshot? After(GameSnapshot? before)
    {
        if (Closed.Length == ClosedQuarters) { return this; }
        return before is not null && before.Id == Id && before.Closed.Length + Closed.Length == ClosedQuarters
            ? this with { Closed = before.Closed.AddRange(Closed) }
            : null;
    }

    /// <summary>Whether practice has been played, and the class waits for its instructor to begin.</summary>
    [JsonIgnore]
    public bool PracticeIsOver => Class is { Practice: > 0 and var quarters } && ClosedQuarters >= quarters;
}
