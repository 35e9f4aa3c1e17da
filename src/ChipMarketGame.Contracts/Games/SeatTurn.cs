using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>How a seat came to its sheet in a closed quarter; the sheet itself stays sealed.</summary>
/// <param name="Reason">Why it did not decide itself, in a sentence.</param>
[GenerateSerializer, Immutable, Alias("seat-turn")]
public sealed record SeatTurn(Company Seat, SheetOrigin Origin, string? Reason);
