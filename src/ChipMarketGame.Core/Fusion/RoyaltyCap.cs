namespace ChipMarketGame.Core;

/// <summary>The promise not to raise the royalty: the cap in force is the lowest posted in the last eight quarters.</summary>
internal static class RoyaltyCap
{
    public const double NoPromise = 1;

    /// <summary>The cap that would be in force with this one posted now.</summary>
    public static double WouldBe(NvidiaState nvidia, double posted)
    {
        var lowest = posted;
        for (var i = 0; i < nvidia.Caps.Length - 1; i++) { lowest = Math.Min(lowest, nvidia.Caps[i]); }
        return lowest;
    }

    /// <summary>Posts a cap and forgets the oldest.</summary>
    public static double Post(NvidiaState nvidia, double posted)
    {
        var inForce = WouldBe(nvidia, posted);
        for (var i = nvidia.Caps.Length - 1; i > 0; i--) { nvidia.Caps[i] = nvidia.Caps[i - 1]; }
        nvidia.Caps[0] = posted;
        return inForce;
    }
}
