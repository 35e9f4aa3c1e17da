using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>Everybody's cash. Each payment leaves one account and enters another, so all cash together never changes.</summary>
internal sealed class Ledger(int companies)
{
    private readonly Account[] _accounts = [.. Enumerable.Range(0, companies).Select(_ => new Account())];
    private long _opening;

    public Usd Cash(Company company) => Of(company).Cash;

    /// <summary>Change of cash in this quarter.</summary>
    public Usd Flow(Company company) => Of(company).Flow;

    /// <summary>Received (or, below zero, paid) for one purpose in this quarter.</summary>
    public Usd Flow(Company company, Purpose purpose) => Of(company).FlowOf(purpose);

    /// <summary>The same for several purposes together.</summary>
    public Usd Flow(Company company, ImmutableArray<Purpose> purposes) => Of(company).FlowOf(purposes);

    public void Open(Company company, Usd cash)
    {
        _opening = checked(_opening + (cash - Cash(company)).Count);
        Of(company).Open(cash);
    }

    public void BeginQuarter()
    {
        foreach (var account in _accounts) { account.BeginQuarter(); }
    }

    /// <summary>Moves money; a negative amount is a rebate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(Company from, Company to, Usd amount, Purpose purpose)
    {
        Of(from).Pay(amount, purpose);
        Of(to).Receive(amount, purpose);
    }

    /// <summary>Throws unless all cash together is what it was on the first day.</summary>
    public void AssertCloses()
    {
        var sum = 0L;
        foreach (var account in _accounts) { sum = checked(sum + account.Cash.Count); }
        if (sum != _opening) { throw new InvalidOperationException($"the ledger holds ${sum}, it opened with ${_opening}"); }
    }

    public void Hash(StateHash hash)
    {
        foreach (var account in _accounts) { hash.Add(account.Cash.Count); }
    }

    private Account Of(Company company) => _accounts[company.Index];
}
