namespace ChipMarketGame.Core;

/// <summary>
/// What counts in a proposal besides its price per compute, in the logarithm of that price: a proposal that is better by 0.06 may cost
/// 6 % more.
/// </summary>
/// <param name="Quality">Of a chip from designers of quality 1 over one from designers of quality 0.</param>
/// <param name="Quarter">Of having the chip a quarter sooner.</param>
/// <param name="Slip">Of a slip less to be expected at each of the two gates.</param>
/// <param name="Incumbent">Of a lead that made the chip in volume, or is its second source.</param>
/// <param name="Fusion">Of a chip on NVLink Fusion; below zero where being bound to it costs more than it gains.</param>
/// <param name="Volume">Chips over which the engineering bill is spread.</param>
public readonly record struct AwardWeights(
    double Quality, double Quarter, double Slip, double Incumbent, double Fusion, ChipsPerQuarter Volume)
{
    private const double PerQuarter = 0.06, PerSlip = 0.17, Gates = 2;
    private const double LeastVolume = 1e5, VolumeOfRamp = 2;
    private const double Inexperience = 1.1, NoviceFrom = 1.1, Familiar = 0.22;

    /// <summary>
    /// What an analyst advises a customer: who has made few chips needs good designers, who has made many minds being bound.
    /// </summary>
    public static AwardWeights Advised(in TermsInForce terms, double experience, ChipsPerQuarter rampLimit) => new(
        Inexperience * (NoviceFrom - experience), PerQuarter, PerSlip, Familiar, -FusionLockIn.Of(terms, experience),
        new ChipsPerQuarter(Math.Max(LeastVolume, VolumeOfRamp * rampLimit.Value)));

    /// <summary>What waiting and the risk of slips take from the score by the advised weights.</summary>
    public static double AdvisedPenalty(int lead, double slipChance) => Penalty(PerQuarter, PerSlip, lead, slipChance);

    /// <summary>What waiting and the risk of slips take from the score.</summary>
    public double Penalty(int lead, double slipChance) => Penalty(Quarter, Slip, lead, slipChance);

    private static double Penalty(double quarter, double slip, int lead, double slipChance) =>
        (quarter * lead) + (slip * slipChance * Gates);
}
