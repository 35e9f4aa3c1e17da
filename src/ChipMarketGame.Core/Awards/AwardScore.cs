namespace ChipMarketGame.Core;

/// <summary>
/// Score of an award, merit − ln(cost per compute), kept in its two parts so that two awards can mostly be compared without a logarithm.
/// </summary>
/// <param name="Cost">$ per H100-equivalent, NRE included.</param>
/// <param name="Merit">Everything that counts besides cost.</param>
internal readonly record struct AwardScore(double Cost, double Merit)
{
    /// <summary>Scores below every award.</summary>
    public static AwardScore None => new(double.PositiveInfinity, 0);

    public double Value => Merit - Portable.Log(Cost);

    /// <summary>Whether this award scores above the other. 1 − 1/r ≤ ln r ≤ r − 1 settles all but close calls.</summary>
    public bool Beats(in AwardScore other)
    {
        var lead = Merit - other.Merit;
        return (1 + lead) * other.Cost > Cost || ((1 - lead) * Cost < other.Cost && lead > Portable.Log(Cost / other.Cost));
    }
}
