namespace ChipMarketGame.Core;

/// <summary>A hyperscaler inside the engine. The figures below the line belong to the running quarter.</summary>
internal sealed class HyperscalerState(Company company, int lag, int maxProgrammes)
{
    public readonly Company Company = company;
    public readonly Fleet Fleet = new();
    public readonly Fleet Stock = new();
    public readonly long[] PowerComing = new long[lag];
    public readonly Programme[] Programmes = new Programme[maxProgrammes];
    public int ProgrammeCount;
    public int ProgrammesStarted;
    public Chip Chip;

    /// <summary>Posted in the quarter before, decided in this one.</summary>
    public OpenRequest Request;
    public long PowerKilowatts;
    public double Software;
    public double Experience;
    public double Demand;
    public long Budget;
    public double Ramp;
    public double CostIndex;
    public double Loyalty;
    public double Independence;
    public double GpuBaseline;
    public double GpuUnfilled;
    public double AsicUnfilled;
    public long LastAsic;

    // ---- this quarter
    /// <summary>Of its chip in volume.</summary>
    public ContractPrices Prices;
    public ServiceReport Service;

    /// <summary>Demand by kind, and what of it was served.</summary>
    public Workload Wanted;
    public Workload Served;

    public long AsicOrdered;
    public long AsicMade;
    public long AsicWafers;
    public long ChipBill;
    public long NreBill;
    private Chip _replaced;
    private bool _isReplaced;

    /// <summary>The chip that was ordered and delivered; <see cref="Chip"/> may have been replaced since.</summary>
    public ref readonly Chip ChipOfQuarter => ref _isReplaced ? ref _replaced : ref Chip;

    public Span<Programme> Running => Programmes.AsSpan(0, ProgrammeCount);

    public long PowerOrdered()
    {
        var sum = 0L;
        foreach (var kilowatts in PowerComing) { sum = checked(sum + kilowatts); }
        return sum;
    }

    public void BeginQuarter() => _isReplaced = false;

    /// <summary>From the next quarter on another chip is ordered.</summary>
    public void Replace(in Chip next)
    {
        if (!_isReplaced) { _replaced = Chip; }
        (Chip, _isReplaced) = (next, true);
    }

    public void Start(in Programme programme) => Programmes[ProgrammeCount++] = programme;

    public void Finish(int index)
    {
        ProgrammeCount--;
        for (var i = index; i < ProgrammeCount; i++) { Programmes[i] = Programmes[i + 1]; }
    }

    public void Hash(StateHash hash, int turn)
    {
        Fleet.Hash(hash, turn);
        Stock.Hash(hash, turn);
        hash.Add(PowerComing);
        hash.Add((long)ProgrammeCount);
        foreach (ref readonly var programme in Running) { programme.Hash(hash); }
        hash.Add((long)ProgrammesStarted);
        Chip.Hash(hash);
        hash.Add(PowerKilowatts);
        hash.Add(Software);
        hash.Add(Experience);
        hash.Add(Demand);
        hash.Add(Budget);
        hash.Add(Ramp);
        hash.Add(CostIndex);
        hash.Add(Loyalty);
        hash.Add(Independence);
        hash.Add(GpuBaseline);
        hash.Add(GpuUnfilled);
        hash.Add(AsicUnfilled);
        hash.Add(LastAsic);
        Request.Hash(hash);
    }
}
