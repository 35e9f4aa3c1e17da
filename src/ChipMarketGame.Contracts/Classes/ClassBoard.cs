using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What an instructor sees: the game, and how far each seat is. Sheets of the open quarter are not in it.</summary>
/// <param name="Code">What the class joins with.</param>
[GenerateSerializer, Immutable, Alias("class-board")]
public sealed record ClassBoard(string Code, GameSnapshot Game, ImmutableArray<SeatProgress> Seats)
{
    /// <inheritdoc cref="GameSnapshot.After"/>
    public ClassBoard? After(ClassBoard? before) => Game.After(before?.Game) is { } whole ? this with { Game = whole } : null;
}

/// <summary>How far a seat is in the open quarter.</summary>
/// <param name="LastSeen">When one of its holders last asked for anything, as far as this silo knows; null if never.</param>
/// <param name="OfferedUntil">Until when a code for the seat is good; null if none is out.</param>
[GenerateSerializer, Immutable, Alias("seat-progress")]
public sealed record SeatProgress(
    SeatPresence Presence, bool HasDraft, bool HasSubmitted, DateTimeOffset? LastSeen, DateTimeOffset? OfferedUntil = null);
