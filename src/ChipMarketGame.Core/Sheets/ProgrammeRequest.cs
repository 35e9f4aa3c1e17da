namespace ChipMarketGame.Core;

/// <summary>
/// A hyperscaler's request for proposals: which chip it wants and how it scores what the designers propose. A weight that is left out
/// is the adviser's at the posting. Weights are in the logarithm of the price per compute: 0.06 is worth a price 6 % lower.
/// </summary>
/// <param name="Ambition">Of the chip.</param>
/// <param name="Second">Whether two designers may share the work.</param>
/// <param name="Fusion">Whether the chip may sit on NVLink Fusion.</param>
/// <param name="Ceiling">Highest price per compute, over a GPU's of the launch by the published roadmap; none is no limit.</param>
/// <param name="Volume">Chips over which the engineering bill is spread.</param>
/// <param name="QualityWeight">Of quality 1 over quality 0.</param>
/// <param name="QuarterWeight">Of having the chip a quarter sooner.</param>
/// <param name="SlipWeight">Of a slip less to be expected at each of the two gates.</param>
/// <param name="IncumbentWeight">Of a lead that made the chip in volume, or is its second source.</param>
/// <param name="FusionWeight">Of a chip on NVLink Fusion; below zero where being bound counts against it.</param>
/// <param name="Handicaps">What counts against single designers as leads.</param>
public sealed record ProgrammeRequest(
    Ambition Ambition = Ambition.Standard,
    Permission Second = Permission.Allowed,
    Permission Fusion = Permission.Allowed,
    double? Ceiling = null,
    Chips? Volume = null,
    double? QualityWeight = null,
    double? QuarterWeight = null,
    double? SlipWeight = null,
    double? IncumbentWeight = null,
    double? FusionWeight = null,
    Handicaps? Handicaps = null)
{
    /// <summary>The weights that are posted, the adviser's where none is given.</summary>
    public AwardWeights Weights(in AwardWeights advised) => new(
        QualityWeight ?? advised.Quality,
        QuarterWeight ?? advised.Quarter,
        SlipWeight ?? advised.Slip,
        IncumbentWeight ?? advised.Incumbent,
        FusionWeight ?? advised.Fusion,
        Volume is { } chips ? new ChipsPerQuarter(chips.Count) : advised.Volume);

    internal void Hash(StateHash hash)
    {
        hash.Add((long)Ambition);
        hash.Add((long)Second);
        hash.Add((long)Fusion);
        hash.Add(Volume is { } chips ? chips.Count : Left);
        foreach (var number in (ReadOnlySpan<double?>)[Ceiling, QualityWeight, QuarterWeight, SlipWeight, IncumbentWeight, FusionWeight])
        {
            hash.Add(number.HasValue);
            hash.Add(number.GetValueOrDefault());
        }

        Handicaps?.Hash(hash);
    }

    private const long Left = -1;
}
