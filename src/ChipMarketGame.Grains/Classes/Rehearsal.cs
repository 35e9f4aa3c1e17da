using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// Practice quarters are a game of their own with luck of their own: whoever has played them knows nothing of the luck that counts, and
/// the game that counts has the seed that was asked for.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Within the 53 bits that a seed has in JSON.</summary>
    private const ulong OtherLuck = 0x0015_93B1_D0C4_71E5;

    /// <summary>The seed of the practice from that of the game, and back.</summary>
    public static ulong Other(ulong seed) => seed ^ OtherLuck;

    /// <summary>The opening of the game that counts, from that of its practice.</summary>
    public static GameOpened InEarnest(GameOpened practice) => practice with
    {
        Seed = Other(practice.Seed), Class = practice.Class! with { Practice = 0 }
    };
}
