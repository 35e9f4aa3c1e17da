namespace ChipMarketGame.Research;

/// <summary>How hard α-rank's populations select, and how large they are.</summary>
/// <param name="Alpha">Selection per unit of payoff, zero or more; infinite for the limit.</param>
/// <param name="PopulationSize">Individuals in each population, m; two or more.</param>
public sealed record Selection(double Alpha, int PopulationSize = 50)
{
    public static readonly Selection Limit = new(double.PositiveInfinity);

    /// <summary>
    /// The chance that a mutant with an advantage takes over: (1 − e^(−α Δ)) / (1 − e^(−m α Δ)), 1/m without one (Omidshafiei et al. 2019,
    /// Methods). By expm1, and with the power of e apart, so that neither a small advantage nor a great loss costs a digit.
    /// </summary>
    internal WideNumber Fixation(double advantage)
    {
        var strength = Alpha * Math.Abs(advantage);
        if (strength == 0) { return WideNumber.Of(1.0 / PopulationSize); }
        var ratio = Shrink(strength) / Shrink(PopulationSize * strength);
        return advantage > 0 ? WideNumber.Of(ratio) : WideNumber.Of(ratio, -(PopulationSize - 1) * strength);
    }

    /// <summary>The same as α grows without bound: one, 1/m, or e^(−(m − 1) α |Δ|).</summary>
    internal LeadingTerm FixationInTheLimit(double advantage) =>
        advantage > 0 ? new(1, 0) : advantage == 0 ? new(1.0 / PopulationSize, 0) : new(1, -(PopulationSize - 1) * advantage);

    internal void Check()
    {
        if (!(Alpha >= 0)) { throw new ArgumentException(FormattableString.Invariant($"alpha must be zero or more, not {Alpha}")); }
        if (PopulationSize < 2) { throw new ArgumentException($"a population needs two or more, not {PopulationSize}"); }
    }

    /// <summary>1 − e^(−x) with all digits: for small x by Kahan's quotient, which cancels the rounding of the exponential.</summary>
    private static double Shrink(double x)
    {
        var power = Math.Exp(-x);
        return power == 1 ? x : power > 0.5 ? (power - 1) / Math.Log(power) * x : 1 - power;
    }
}
