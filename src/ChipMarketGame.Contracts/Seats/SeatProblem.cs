using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>Sorts of reasons why something was not done. In none of them was anything written.</summary>
public enum SeatFault
{
    /// <summary>There is nothing here for whoever asks: no such game, class or seat, or one that takes nobody now.</summary>
    NotFound,

    /// <summary>The token speaks for no seat of this game.</summary>
    NotYours,

    /// <summary>What was asked is malformed or out of range.</summary>
    Malformed,

    /// <summary>It does not fit where the game stands: the quarter is closed, the game has not begun or is over.</summary>
    Untimely,

    /// <summary>The command id stands for something else already.</summary>
    Conflict,

    /// <summary>The host is about to stop: ask again, another or the one that follows.</summary>
    Unavailable,
}

/// <summary>Why something was not done.</summary>
/// <param name="Refused">The lines that were refused, if it was a sheet.</param>
[GenerateSerializer, Immutable, Alias("seat-problem")]
public sealed record SeatProblem(SeatFault Fault, string Sentence, ImmutableArray<Refusal> Refused)
{
    public SeatProblem(SeatFault fault, string sentence) : this(fault, sentence, [])
    {
    }
}
