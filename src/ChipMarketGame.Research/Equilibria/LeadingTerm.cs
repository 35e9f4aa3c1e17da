using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// What counts of a sum of terms a · e^(−α c) as α grows without bound: the term of least cost c. Since state reduction never subtracts,
/// computing with these alone gives the limit exactly.
/// </summary>
internal readonly record struct LeadingTerm(double Factor, double Cost) : IAdditionOperators<LeadingTerm, LeadingTerm, LeadingTerm>,
    IMultiplyOperators<LeadingTerm, LeadingTerm, LeadingTerm>, IDivisionOperators<LeadingTerm, LeadingTerm, LeadingTerm>, IMultiplicativeIdentity<LeadingTerm, LeadingTerm>
{
    /// <summary>Costs closer than this are one: they are the same payoffs added in another order.</summary>
    public const double Same = 1e-9;

    public static LeadingTerm MultiplicativeIdentity => new(1, 0);

    public static LeadingTerm operator +(LeadingTerm left, LeadingTerm right) =>
        left.Factor == 0 ? right
        : right.Factor == 0 ? left
        : Math.Abs(left.Cost - right.Cost) <= Same * Math.Max(1, Math.Abs(left.Cost)) ? new(left.Factor + right.Factor, Math.Min(left.Cost, right.Cost))
        : left.Cost < right.Cost ? left : right;

    public static LeadingTerm operator *(LeadingTerm left, LeadingTerm right) => left.Factor == 0 || right.Factor == 0 ? default : new(left.Factor * right.Factor, left.Cost + right.Cost);

    public static LeadingTerm operator /(LeadingTerm left, LeadingTerm right) => left.Factor == 0 ? default : new(left.Factor / right.Factor, left.Cost - right.Cost);
}
