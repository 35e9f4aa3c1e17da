using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>Hands a sheet in that was played elsewhere.</summary>
internal static class Arrivals
{
    public static void HandIn(Game game, SealedSheet sheet) => game.HandIn(sheet.Seat, sheet.Lines);
}
