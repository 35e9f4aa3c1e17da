namespace ChipMarketGame.Core;

/// <summary>A seat's own stream of random numbers for one quarter. The default gives one half always.</summary>
public readonly record struct PrivateLuck(ulong Key, int Quarter)
{
    /// <summary>Draw number <paramref name="index"/> of this quarter, uniform in [0, 1).</summary>
    public double Draw(int index)
    {
        if (Key == 0) { return 0.5; }
        var (x0, x1, _, _) = Philox.Block(((uint)index, (uint)Quarter, 0, 0), ((uint)(Key & uint.MaxValue), (uint)(Key >> 32)));
        return Luck.Unit(x0, x1);
    }
}
