namespace ChipMarketGame.Strategies;

/// <summary>A set of seats of one game; the default is none.</summary>
/// <param name="Bits">Bit n stands for seat n. A game has at most 64 seats.</param>
public readonly record struct SeatMask(ulong Bits)
{
    public bool IsEmpty => Bits == 0;

    public bool Has(int seat) => (Bits & (1UL << seat)) != 0;

    public SeatMask With(int seat) => new(Bits | (1UL << seat));

    public static SeatMask operator |(SeatMask a, SeatMask b) => new(a.Bits | b.Bits);
}
