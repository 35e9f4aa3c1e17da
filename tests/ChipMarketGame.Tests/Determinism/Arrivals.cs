using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>Hands a sheet in that was played elsewhere.</summary>
internal static class Arrivals
{
    public static void HandIn(Game game, SealedSheet sheet)
    {
        switch (sheet)
        {
            case { Hyperscaler: { } lines }: game.HandIn(sheet.Seat, lines); break;
            case { Designer: { } lines }: game.HandIn(sheet.Seat, lines); break;
            case { Nvidia: { } lines }: game.HandIn(sheet.Seat, lines); break;
            default: throw new InvalidOperationException($"seat {sheet.Seat} has no lines");
        }
    }
}
