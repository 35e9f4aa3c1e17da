namespace ChipMarketGame.Core;

/// <summary>How chance is settled in a game.</summary>
public enum LuckMode
{
    /// <summary>Drawn from the game's seed.</summary>
    Drawn,

    /// <summary>Every draw at its midpoint, one half.</summary>
    None,
}

/// <summary>
/// All luck of one game: one independent stream per quarter, purpose and company. No draw depends on how many others were made,
/// on the thread, or on who plays.
/// </summary>
internal readonly struct Luck(ulong seed, LuckMode mode)
{
    private const uint Everybody = uint.MaxValue;

    /// <summary>A uniform number in [0, 1) for one company.</summary>
    /// <param name="index">Which draw of that stream.</param>
    public double Draw(int quarter, LuckPurpose purpose, Company company, int index = 0) =>
        Uniform((uint)quarter, purpose, company.Exists ? (uint)company.Index : Everybody, (uint)index);

    /// <summary>A uniform number in [0, 1) for the whole market.</summary>
    public double Draw(int quarter, LuckPurpose purpose, int index = 0) => Uniform((uint)quarter, purpose, Everybody, (uint)index);

    /// <summary>The private stream of a seat: its key cannot be turned back into the game's seed.</summary>
    public PrivateLuck For(Company seat)
    {
        if (mode == LuckMode.None) { return default; }
        var (x0, x1, _, _) = Philox.Block(
            (0, 0, (uint)LuckPurpose.Strategy, (uint)seat.Index), ((uint)(seed & uint.MaxValue), (uint)(seed >> 32)));
        return new PrivateLuck(((ulong)x1 << 32) | x0, 0);
    }

    internal static double Unit(uint high, uint low) => ((((ulong)high << 32) | low) >> 11) * (1.0 / (1UL << 53));

    private double Uniform(uint quarter, LuckPurpose purpose, uint company, uint index)
    {
        if (mode == LuckMode.None) { return 0.5; }
        var (x0, x1, _, _) = Philox.Block((index, quarter, (uint)purpose, company), ((uint)(seed & uint.MaxValue), (uint)(seed >> 32)));
        return Unit(x0, x1);
    }
}
