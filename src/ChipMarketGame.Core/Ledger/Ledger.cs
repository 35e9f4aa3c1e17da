using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Everybody's cash. Each payment leaves one account and enters another, so all cash together never changes.</summary>
internal sealed class Ledger(int companies)
{
    private static readonly int Purposes = Enum.GetValues<Purpose>().Length;
    private readonly long[] _cash = new long[companies];
    private readonly long[] _atStart = new long[companies];
    private readonly long[] _byPurpose = new long[companies * Purposes];
    private long _opening;

    public Usd Cash(Company company) => new(_cash[company.Index]);

    /// <summary>Change of cash in this quarter.</summary>
    public Usd Flow(Company company) => new(checked(_cash[company.Index] - _atStart[company.Index]));

    /// <summary>Received (or, below zero, paid) for one purpose in this quarter.</summary>
    public Usd Flow(Company company, Purpose purpose) => new(_byPurpose[(company.Index * Purposes) + (int)purpose]);

    /// <summary>The same for several purposes together.</summary>
    public Usd Flow(Company company, ImmutableArray<Purpose> purposes)
    {
        var flows = _byPurpose.AsSpan(company.Index * Purposes, Purposes);
        var sum = 0L;
        foreach (var purpose in purposes) { sum = checked(sum + flows[(int)purpose]); }
        return new Usd(sum);
    }

    public void Open(Company company, Usd cash)
    {
        _opening = checked(_opening + (cash.Count - _cash[company.Index]));
        _cash[company.Index] = _atStart[company.Index] = cash.Count;
    }

    public void BeginQuarter()
    {
        _cash.CopyTo(_atStart);
        Array.Clear(_byPurpose);
    }

    /// <summary>Moves money; a negative amount is a rebate.</summary>
    public void Pay(Company from, Company to, Usd amount, Purpose purpose)
    {
        ref var payer = ref _cash[from.Index];
        ref var payee = ref _cash[to.Index];
        payer = checked(payer - amount.Count);
        payee = checked(payee + amount.Count);
        ref var paid = ref _byPurpose[(from.Index * Purposes) + (int)purpose];
        ref var received = ref _byPurpose[(to.Index * Purposes) + (int)purpose];
        paid = checked(paid - amount.Count);
        received = checked(received + amount.Count);
    }

    /// <summary>Throws unless all cash together is what it was on the first day.</summary>
    public void AssertCloses()
    {
        var sum = 0L;
        foreach (var cash in _cash) { sum = checked(sum + cash); }
        if (sum != _opening) { throw new InvalidOperationException($"the ledger holds ${sum}, it opened with ${_opening}"); }
    }

    public void Hash(StateHash hash) => hash.Add(_cash);
}
