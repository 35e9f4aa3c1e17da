namespace ChipMarketGame.Strategies;

/// <summary>
/// How a built-in hyperscaler judges an award: a scoring auction over cost per compute, time, risk, quality and familiarity
/// (Che 1993, Design competition through multidimensional auctions).
/// </summary>
internal readonly struct AwardJudge
{
    private const double LeastVolume = 1e5, VolumeOfRamp = 2;
    private const double Inexperience = 1.1, NoviceFrom = 1.1, OrdinaryQuality = 0.65, Familiar = 0.22;

    private readonly HyperscalerView _view;
    private readonly double _perChip, _qualityWeight, _lockIn;

    public AwardJudge(HyperscalerView view)
    {
        _view = view;
        _perChip = 1 / Math.Max(LeastVolume, VolumeOfRamp * view.RampLimit);
        _qualityWeight = Inexperience * (NoviceFrom - view.Experience);
        _lockIn = FusionOutlook.LockIn(view.Public.Terms, view.Experience);
    }

    /// <summary>Score of a chip at this price from its designers.</summary>
    public AwardScore Score(in ProgrammeSpec spec, double price, in DesignerNotice lead, bool onFusion) =>
        new((price + NrePerChip(spec.NreCost, lead)) / spec.Compute.H100, Merit(spec.Quality, lead, onFusion) - AwardScore.Penalty(spec.Lead, spec.SlipChance));

    /// <summary>The engineering bill over the chips expected.</summary>
    public double NrePerChip(Usd nre, in DesignerNotice lead) => Usd.Round(nre.Count * lead.Quote).Count * _perChip;

    /// <summary>What counts besides cost, time and risk.</summary>
    public double Merit(double quality, in DesignerNotice lead, bool onFusion) =>
        (_qualityWeight * (quality - OrdinaryQuality)) + (IsFamiliar(lead.Designer) ? Familiar : 0) - (onFusion ? _lockIn : 0);

    private bool IsFamiliar(Company designer) => designer == _view.Chip.Lead || designer == _view.Chip.Second;
}
