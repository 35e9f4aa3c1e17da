using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>One company's cash, and what moved it in the running quarter.</summary>
internal sealed class Account
{
    private long _cash;
    private long _atStart;
    private Flows _byPurpose;

    public Usd Cash => new(_cash);

    /// <summary>Change of cash in this quarter.</summary>
    public Usd Flow => new(checked(_cash - _atStart));

    public Usd FlowOf(Purpose purpose) => new(_byPurpose[(int)purpose]);

    public Usd FlowOf(ImmutableArray<Purpose> purposes)
    {
        var sum = 0L;
        foreach (var purpose in purposes.AsSpan()) { sum = checked(sum + _byPurpose[(int)purpose]); }
        return new Usd(sum);
    }

    public void Open(Usd cash) => _cash = _atStart = cash.Count;

    public void BeginQuarter() => (_atStart, _byPurpose) = (_cash, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(Usd amount, Purpose purpose)
    {
        _cash = checked(_cash - amount.Count);
        _byPurpose[(int)purpose] = checked(_byPurpose[(int)purpose] - amount.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Receive(Usd amount, Purpose purpose)
    {
        _cash = checked(_cash + amount.Count);
        _byPurpose[(int)purpose] = checked(_byPurpose[(int)purpose] + amount.Count);
    }
}

/// <summary>A place for each purpose.</summary>
[InlineArray(Places)]
internal struct Flows
{
    private const int Places = (int)Purpose.LoyaltyClaims + 1;
    private long _first;
}
