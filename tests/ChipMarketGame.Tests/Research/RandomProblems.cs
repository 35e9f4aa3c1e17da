namespace ChipMarketGame.Tests;

/// <summary>A thousand problems per solver where CHIPMARKET_FULL=1 is set, otherwise what a change can wait for.</summary>
static class RandomProblems
{
    public static bool IsFull => Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";

    public static IEnumerable<uint> Of(uint usually) => Enumerable.Range(0, IsFull ? 1_000 : (int)usually).Select(i => (uint)i);

    /// <summary>From 1e-9 to 1e9, and no power of ten or of two.</summary>
    public static double Scale(Noise noise) => Math.Pow(10, (18 * noise.Uniform()) - 9);
}
