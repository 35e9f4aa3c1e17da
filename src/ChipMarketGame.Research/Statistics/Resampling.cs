using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// Which blocks a bootstrap replicate draws, with replacement. Each draw has its own counter, so that replicate 7 draws the same blocks
/// whether or not replicate 6 was ever computed, on whatever thread.
/// </summary>
/// <param name="Seed">Kept in reports: the same seed gives the same intervals to the last digit.</param>
public readonly record struct Resampling(ulong Seed)
{
    /// <summary>Replicates of every interval in a report.</summary>
    public const int Replicates = 2_000;

    /// <summary>The seed of every report.</summary>
    public static readonly Resampling Standard = new(20_261_126);

    /// <summary>Fills <paramref name="drawn"/> with blocks from 0 to <paramref name="blocks"/> − 1.</summary>
    public void Draw(int replicate, int blocks, Span<int> drawn)
    {
        Given.AtLeast(0, replicate, "a replicate's number", nameof(replicate));
        Given.AtLeast(1, blocks, "blocks to draw from", nameof(blocks));
        var key = ((uint)(Seed & uint.MaxValue), (uint)(Seed >> 32));
        for (var i = 0; i < drawn.Length; i += 4)
        {
            var (x0, x1, x2, x3) = Philox.Block(((uint)(i / 4), (uint)replicate, (uint)blocks, 0), key);
            drawn[i] = Below(blocks, x0);
            if (i + 1 < drawn.Length) { drawn[i + 1] = Below(blocks, x1); }
            if (i + 2 < drawn.Length) { drawn[i + 2] = Below(blocks, x2); }
            if (i + 3 < drawn.Length) { drawn[i + 3] = Below(blocks, x3); }
        }
    }

    /// <summary>Multiply and shift: biased by less than blocks / 2³², which no report can show.</summary>
    private static int Below(int blocks, uint word) => (int)(((ulong)word * (ulong)blocks) >> 32);
}
