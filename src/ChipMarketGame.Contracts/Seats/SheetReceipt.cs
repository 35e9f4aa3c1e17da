using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What became of a sheet.</summary>
public enum SheetState
{
    /// <summary>Kept: it counts if no other is handed in before the quarter closes.</summary>
    Draft,

    /// <summary>Handed in: it counts.</summary>
    Submitted,
}

/// <summary>Proof that a sheet stands in the journal, and therefore in the quarter.</summary>
/// <param name="Sequence">Its place in the game's journal.</param>
/// <param name="SheetHash">Hexadecimal SHA-256 of the whole sheet in canonical JSON.</param>
[GenerateSerializer, Immutable, Alias("sheet-receipt")]
public sealed record SheetReceipt(long Sequence, CalendarQuarter Quarter, SheetState State, string SheetHash);
