namespace ChipMarketGame.Research;

/// <summary>How hard α-rank's populations select, and how large they are.</summary>
/// <param name="Alpha">Selection per unit of payoff, zero or more; infinite for the limit.</param>
/// <param name="PopulationSize">Individuals in each population, m; two or more.</param>
public sealed record Selection(double Alpha, int PopulationSize = 50)
{
    /// <summary>Where growing selection leads: of two mistakes the one that loses less is made infinitely more often.</summary>
    public static readonly Selection Limit = new(double.PositiveInfinity);

    /// <summary>Where vanishing noise leads: all mistakes are equally rare, whatever they lose.</summary>
    public static readonly Selection NoiseLimit = WithNoise(0);

    /// <summary>
    /// The chance of a move that loses, where only the sign of an advantage counts: a gain is taken with one less it, a move that changes
    /// nothing with a half (Omidshafiei et al. 2019, supplement; `inf_alpha_eps` of OpenSpiel). Null if the size of an advantage counts.
    /// </summary>
    public double? Noise { get; private init; }

    /// <param name="noise">From 0, its limit, to a half.</param>
    public static Selection WithNoise(double noise) => noise is >= 0 and <= 0.5
        ? new Selection(double.PositiveInfinity) { Noise = noise }
        : throw new ArgumentOutOfRangeException(nameof(noise), noise, "the chance of a losing move lies in 0 to 0.5");

    /// <summary>
    /// The chance that a mutant with an advantage takes over: (1 − e^(−α Δ)) / (1 − e^(−m α Δ)), 1/m without one (Omidshafiei et al. 2019,
    /// Methods). By expm1, and with the power of e apart, so that neither a small advantage nor a great loss costs a digit.
    /// </summary>
    internal WideNumber Fixation(double advantage)
    {
        if (Noise is { } noise) { return WideNumber.Of(advantage > 0 ? 1 - noise : advantage == 0 ? 0.5 : noise); }

        var strength = Alpha * Math.Abs(advantage);
        if (strength == 0) { return WideNumber.Of(1.0 / PopulationSize); }
        var ratio = Shrink(strength) / Shrink(PopulationSize * strength);
        return advantage > 0 ? WideNumber.Of(ratio) : WideNumber.Of(ratio, -(PopulationSize - 1) * strength);
    }

    /// <summary>The same with the cost in whole numbers, for selection so strong that no double holds the power of e.</summary>
    /// <param name="advantage">In whole numbers.</param>
    /// <param name="unit">What one of them is in units of payoff.</param>
    internal CostedTerm Fixation(Int128 advantage, double unit)
    {
        if (Noise is not null)
        {
            return advantage > 0 ? new(1, 0, 0) : advantage == 0 ? new(0.5, 0, 0) : new(1, 1, double.PositiveInfinity);
        }
        if (advantage == 0) { return new(1.0 / PopulationSize, 0, 0); }

        var strength = Math.Min(double.MaxValue, Alpha * Math.Abs((double)advantage * unit));
        if (strength == 0) { return new(1.0 / PopulationSize, 0, 0); }
        var ratio = Shrink(strength) / Shrink(PopulationSize * strength);
        return advantage > 0 ? new(ratio, 0, 0) : new(ratio, -advantage, (PopulationSize - 1) * Alpha * unit);
    }

    /// <summary>Whether a double holds every power of e with digits to spare.</summary>
    /// <param name="spread">Greatest advantage.</param>
    internal bool IsWithinDoubles(double spread) => Noise is > 0 || PopulationSize * Alpha * spread <= 1e5;

    internal void Check()
    {
        if (!(Alpha >= 0)) { throw new ArgumentException(FormattableString.Invariant($"alpha must be zero or more, not {Alpha}")); }
        if (PopulationSize < 2) { throw new ArgumentException($"a population needs two or more, not {PopulationSize}"); }
    }

    /// <summary>1 − e^(−x) with all digits.</summary>
    private static double Shrink(double x)
    {
        var power = Math.Exp(-x);
        return power == 1 ? x : power > 0.5 ? (power - 1) / Math.Log(power) * x : 1 - power;
    }
}
