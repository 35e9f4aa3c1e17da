namespace ChipMarketGame.Core;

/// <summary>A hyperscaler's own chip and its contract with one or two designers.</summary>
internal struct Chip
{
    public ChipName Name;
    public double Compute;
    public long Watts;
    public long Cost;
    public double ChipsPerWafer;
    public Company Lead;
    public Company Second;
    public double LeadShare;
    public double SecondShare;
    public double LeadMargin;
    public double SecondMargin;
    public bool OnFusion;

    /// <summary>Most royalty it ever pays; null where nothing was promised at its award.</summary>
    public double? RoyaltyCap;
    public long Delivered;
    public long NrePaid;

    public readonly bool IsDual => Second.Exists;

    public readonly bool Involves(Company designer) => Lead == designer || Second == designer;

    public readonly void Hash(StateHash hash)
    {
        hash.Add(Compute);
        hash.Add(Watts);
        hash.Add(Cost);
        hash.Add(ChipsPerWafer);
        hash.Add(Lead);
        hash.Add(Second);
        hash.Add(LeadShare);
        hash.Add(SecondShare);
        hash.Add(LeadMargin);
        hash.Add(SecondMargin);
        hash.Add(OnFusion);
        if (RoyaltyCap is { } cap) { hash.Add(cap); }
        hash.Add(Delivered);
        hash.Add(NrePaid);
    }
}
