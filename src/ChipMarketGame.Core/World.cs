namespace ChipMarketGame.Core;

/// <summary>
/// Everything that is true in a game, owned by one <see cref="Game"/>. The rules are static functions over it. Its memory is kept
/// when a game starts over, so that bulk play allocates nothing.
/// </summary>
internal sealed class World
{
    public readonly Scenario Scenario;
    public readonly Roster Roster;
    public readonly Trends Trends;
    public readonly AmbitionEffects AmbitionEffects;
    public readonly LuckMode LuckMode;
    public readonly Ledger Ledger;
    public readonly SeatState[] Seats;
    public readonly HyperscalerState[] Hyperscalers;
    public readonly DesignerState[] Designers;
    public readonly NvidiaState Nvidia;
    public readonly OpenAiState OpenAi = new();
    public readonly FringeState Fringe = new();

    /// <summary>What is played this quarter; the credit limit may cut it.</summary>
    public readonly SheetSet Sheets;

    /// <summary>What each seat played last, uncut.</summary>
    public readonly SheetSet Standing;

    /// <summary>GPU orders and deliveries by buyer: hyperscalers, rest of world, OpenAI.</summary>
    public readonly long[] GpuOrders;
    public readonly long[] GpusDelivered;
    public readonly Rows<NewsItem> News = new();
    public readonly QuarterReport Report = new();
    public readonly StateHash HashBuffer = new();

    public ulong Seed;
    public Luck Luck;
    public int Turn;

    // ---- this quarter
    public long Wafers;
    public double GpuShortage;
    public double AsicShortage;
    public double ExtraDemand;
    public double PackagingCut;
    public double ExportCut;

    public World(Scenario scenario, LuckMode luckMode)
    {
        Scenario = scenario;
        (Roster, Trends, AmbitionEffects) = (scenario.Roster, scenario.Trends, scenario.AmbitionEffects);
        LuckMode = luckMode;
        Ledger = new Ledger(Roster.Companies.Length);
        Seats = [.. Enumerable.Range(0, Roster.Seats).Select(seat => new SeatState(scenario, Roster.At(seat)))];
        Hyperscalers = [.. Enumerable.Range(0, Roster.Hyperscalers).Select(i => new HyperscalerState(
            Roster.Hyperscaler(i), scenario.DataCentre.BuildLag,
            Math.Max(scenario.Programme.MaxRunning, scenario.Hyperscalers[i].Programmes.Length)))];
        Designers = [
            .. Enumerable.Range(0, Roster.Designers).Select(j => new DesignerState(Roster.Designer(j), scenario.Designer.HireLag))];
        Nvidia = new NvidiaState(
            scenario.Gpu.Roadmap.Length, scenario.Fusion.CapQuarters, scenario.Score.NewestAtCost || scenario.Score.PriceCutPower > 0);
        Sheets = new SheetSet(Roster);
        Standing = new SheetSet(Roster);
        GpuOrders = new long[Roster.Hyperscalers + 2];
        GpusDelivered = new long[Roster.Hyperscalers + 2];
    }

    public int RestOfWorldBuyer => Hyperscalers.Length;

    public int OpenAiBuyer => Hyperscalers.Length + 1;

    public CalendarQuarter Quarter => Scenario.Start + Turn;

    public DesignerState Designer(Company company) => Designers[Roster.DesignerNumber(company)];

    public SeatState Seat(Company company) => Seats[company.Index];

    public Company Buyer(int index) => index == RestOfWorldBuyer ? Roster.RestOfWorld : index == OpenAiBuyer
        ? Roster.OpenAi
        : Roster.At(index);

    public void Tell(
        NewsKind kind, Company company = default, Company other = default, Company second = default, Amount amount = default,
        ChipName chip = default, Ambition ambition = default, bool fusion = false, ScorePart part = ScorePart.None) =>
        News.Add(new NewsItem(Quarter, kind, company, other, second, amount, chip, ambition, fusion, part));

    public string Hash()
    {
        HashBuffer.Add((long)Turn);
        Ledger.Hash(HashBuffer);
        Standing.Hash(HashBuffer);
        foreach (var seat in Seats) { seat.Hash(HashBuffer); }
        foreach (var hyperscaler in Hyperscalers) { hyperscaler.Hash(HashBuffer, Turn); }
        foreach (var designer in Designers) { designer.Hash(HashBuffer); }
        Nvidia.Hash(HashBuffer);
        OpenAi.Hash(HashBuffer, Turn);
        Fringe.Hash(HashBuffer);
        return HashBuffer.Finish();
    }
}
