using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>What follows from a command: events for the journal, a reason against it, or neither if it was done before.</summary>
/// <param name="Command">Id under which the journal keeps it.</param>
internal sealed record Decision(string Command, ImmutableArray<GameEvent> Events, SeatProblem? Problem = null)
{
    /// <summary>The journal has it already.</summary>
    public static Decision DoneBefore(string command = "") => new(command, []);

    public static implicit operator Decision(SeatProblem problem) => new("", [], problem);
}
