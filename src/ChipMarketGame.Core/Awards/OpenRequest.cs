namespace ChipMarketGame.Core;

/// <summary>A request for proposals between its posting and its auction. The default is none.</summary>
/// <param name="Ceiling">Highest price per compute; null is no limit.</param>
/// <param name="Experience">The customer's at the posting: by it the chip is designed.</param>
internal readonly record struct OpenRequest(
    Ambition Ambition, Permission Second, Permission Fusion, Dollars? Ceiling, AwardWeights Weights, Handicaps Handicaps,
    double Experience)
{
    private readonly bool _isOpen = true;

    public bool IsOpen => _isOpen;

    /// <summary>As a firm posts it in this quarter.</summary>
    public static OpenRequest Of(World world, HyperscalerState firm, ProgrammeRequest posted)
    {
        var advised = AwardWeights.Advised(world.Nvidia.Terms, firm.Experience, new ChipsPerQuarter(firm.Ramp));
        return new(
            posted.Ambition, posted.Second, posted.Fusion, posted.Ceiling * GpuAtLaunch(world.Scenario, world.Turn),
            posted.Weights(advised), posted.Handicaps.GetValueOrDefault(), firm.Experience);
    }

    /// <summary>As everybody sees it.</summary>
    public static OpenRequest Of(in RequestNotice notice) =>
        new(notice.Ambition, notice.Second, notice.Fusion, notice.Ceiling, notice.Weights, notice.Handicaps, notice.Experience);

    /// <summary>
    /// What a GPU's compute costs by the published roadmap when a standard programme that is asked for in a quarter delivers, a quarter
    /// later than its lead.
    /// </summary>
    public static Dollars GpuAtLaunch(Scenario scenario, int turn) => scenario.Trends.PublishedPrice(turn + 1 + scenario.Programme.Lead);

    public RequestNotice Notice(Company customer) => new(customer, Ambition, Second, Fusion, Ceiling, Weights, Handicaps, Experience);

    public void Hash(StateHash hash)
    {
        if (!IsOpen) { return; }
        hash.Add((long)Ambition);
        hash.Add((long)Second);
        hash.Add((long)Fusion);
        hash.Add(Ceiling is { } limit ? limit.Value : double.PositiveInfinity);
        hash.Add(Weights.Quality);
        hash.Add(Weights.Quarter);
        hash.Add(Weights.Slip);
        hash.Add(Weights.Incumbent);
        hash.Add(Weights.Fusion);
        hash.Add(Weights.Volume.Value);
        Handicaps.Hash(hash);
        hash.Add(Experience);
    }
}
