using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What everybody in a class may know of it, beside the market.</summary>
/// <param name="SecondsLeft">What was left on the clock when it was paused; null if it runs or there is none.</param>
/// <param name="Message">What the instructor said last in the open quarter, or in the lobby; null if nothing.</param>
/// <param name="MovedTo">The game in which the class went on; null as long as it is this one.</param>
/// <param name="Practice">How many quarters are practice, after which the class begins anew; 0 once it plays in earnest.</param>
/// <param name="Origin">Where the class played until its teacher went back to a quarter; null if it began here.</param>
/// <param name="Closing">Whether the teacher lets the quarter close at its deadline, whoever has handed in, and can still undo it.</param>
[GenerateSerializer, Immutable, Alias("class-state")]
public sealed record ClassState(
    int TeamSize, ImmutableArray<SeatPresence> Seats, double? SecondsLeft = null, string? Message = null, GameId? MovedTo = null,
    int Practice = 0,
    ClassOrigin? Origin = null, bool Closing = false)
{
    public bool Paused => SecondsLeft is not null;
}

/// <summary>Who is on a seat that people may take.</summary>
/// <param name="Holders">Names of those who hold it, empty where a name was erased; nobody while it is free.</param>
/// <param name="Autopilot">Whether a strategy plays in their place.</param>
[GenerateSerializer, Immutable, Alias("seat-presence")]
public sealed record SeatPresence(Company Seat, ImmutableArray<string> Holders, bool Autopilot)
{
    /// <summary>Whether the quarter waits for its holders.</summary>
    public bool IsPlayedByPeople => !Autopilot && !Holders.IsEmpty;
}

/// <summary>The game that a class was in before it went back.</summary>
/// <param name="From">There everything that was played until then can still be read.</param>
/// <param name="Quarter">The first that is played again.</param>
[GenerateSerializer, Immutable, Alias("class-origin")]
public sealed record ClassOrigin(GameId From, CalendarQuarter Quarter);
