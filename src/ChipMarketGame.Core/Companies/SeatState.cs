using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>What every seat has: its flows, its standing with the banks, its score so far.</summary>
internal sealed class SeatState
{
    private const int Year = 4;
    public readonly Company Company;
    public readonly Role Role;

    /// <summary>Number of the company within its role, from 0.</summary>
    public readonly int Number;
    private readonly Usd _creditFloor;
    private readonly double _creditMultiple;
    private readonly long[] _operating = new long[Year];
    private readonly long[] _free = new long[Year];
    private readonly long[] _leftOut = new long[Year];

    /// <summary>What counted of the flows a year before, where the scenario holds the last year against it.</summary>
    private readonly long[]? _countedBefore;

    /// <summary>What was spent on research, where the scenario looks at it.</summary>
    private readonly long[]? _research;
    private int _closed;

    /// <summary>How far it may go below zero, from the flows that are closed.</summary>
    public Usd CreditLimit { get; private set; }

    public int QuartersAtLimit;
    public bool UnderAdministration;
    public bool Ruined;
    public double NetPresentValue;

    /// <summary>Its own stream of luck; the quarter is put in where it is shown.</summary>
    public PrivateLuck Luck;

    // ---- this quarter
    /// <summary>Share of its purchases that the credit limit cut.</summary>
    public double CutBack;

    public SeatState(Scenario scenario, Company company)
    {
        (Company, Number) = (company, scenario.Roster.NumberOf(company));
        Role = Role.Of(scenario.Roster.RoleOf(company));
        (_creditFloor, _creditMultiple) = (Role.CreditFloor(scenario), scenario.Money.CreditMultiple);
        _countedBefore = scenario.Score.GrowthCap > 0 ? new long[Year] : null;
        _research = scenario.Score.ResearchKept ? new long[Year] : null;
        Reset();
    }

    public void Reset()
    {
        Array.Clear(_operating);
        Array.Clear(_free);
        Array.Clear(_leftOut);
        _countedBefore?.AsSpan().Clear();
        _research?.AsSpan().Clear();
        _closed = 0;
        CreditLimit = _creditFloor;
        QuartersAtLimit = 0;
        UnderAdministration = Ruined = false;
        NetPresentValue = CutBack = 0;
    }

    /// <summary>
    /// Takes up the accounts of a seat that has played to this quarter. They show the flows of one quarter and the credit limit, so the
    /// year is taken to be four such quarters.
    /// </summary>
    public void Resume(int quarters, in SeatAccounts accounts)
    {
        _closed = quarters;
        NetPresentValue = accounts.NetPresentValue.Count;
        QuartersAtLimit = accounts.QuartersAtLimit;
        UnderAdministration = accounts.UnderAdministration;
        if (quarters == 0) { return; }
        Array.Fill(
            _operating,
            quarters < Year ? accounts.OperatingCashFlow.Count : Whole.Part(accounts.CreditLimit.Count / _creditMultiple / Year));
        Array.Fill(_free, accounts.FreeCashFlow.Count);
        _countedBefore?.AsSpan().Fill(accounts.FreeCashFlow.Count);
        _operating[(quarters - 1) % Year] = accounts.OperatingCashFlow.Count;
        CreditLimit = LimitNow();
    }

    public void Close(long operating, long free, long leftOut, double discountFactor)
    {
        var slot = _closed++ % Year;
        _countedBefore?[slot] = checked(_free[slot] + _leftOut[slot]);
        (_operating[slot], _free[slot], _leftOut[slot]) = (operating, free, leftOut);
        NetPresentValue += free / discountFactor;
        CreditLimit = LimitNow();
    }

    public long LastOperating => _closed == 0 ? 0 : _operating[(_closed - 1) % Year];

    public long LastFree => _closed == 0 ? 0 : _free[(_closed - 1) % Year];

    /// <summary>
    /// Mean free cash flow of the last year, less what the value at the end leaves out; early on, of a year with empty quarters.
    /// </summary>
    public double MeanCounted => (Sum(_free) / (double)Year) + (Sum(_leftOut) / (double)Year);

    /// <summary>The same of the year before, where the scenario asks for it and there was one.</summary>
    public double? MeanCountedBefore => _countedBefore is { } before && _closed >= 2 * Year ? Sum(before) / (double)Year : null;

    /// <summary>
    /// What research was saved in the quarter that is being closed: against plan, and against the same quarter of the year before.
    /// </summary>
    public Usd SavedOnResearch(Usd planned, Usd spent)
    {
        if (_research is null) { return default; }
        ref var before = ref _research[_closed % Year];
        var saved = Math.Max(0, checked(Math.Max(planned.Count, before) - spent.Count));
        before = spent.Count;
        return new(saved);
    }

    public void Hash(StateHash hash)
    {
        hash.Add(_operating);
        hash.Add(_free);
        hash.Add(_leftOut);
        if (_countedBefore is not null) { hash.Add(_countedBefore); }
        if (_research is not null) { hash.Add(_research); }
        hash.Add((long)_closed);
        hash.Add((long)QuartersAtLimit);
        hash.Add(UnderAdministration);
        hash.Add(Ruined);
        hash.Add(NetPresentValue);
    }

    /// <summary>Operating cash flow of the last four quarters; nothing before there are four.</summary>
    private Usd OperatingOfYear => new(_closed >= Year ? Sum(_operating) : 0);

    private Usd LimitNow() => Core.CreditLimit.After(OperatingOfYear, _creditFloor, _creditMultiple);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Sum(long[] values)
    {
        var sum = 0L;
        foreach (var value in values) { sum = checked(sum + value); }
        return sum;
    }
}
