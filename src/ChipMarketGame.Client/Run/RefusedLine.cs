using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>A line of a sheet that was refused, with the quarter and the seat.</summary>
internal sealed record RefusedLine(CalendarQuarter Quarter, string Seat, Refusal Refusal)
{
    public override string ToString() => $"{Quarter} {Seat}: {Refusal.Sentence}";
}
