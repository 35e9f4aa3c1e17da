using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// A term a · e^(−r c) with its cost c in whole numbers: terms whose costs are equal stay equal however large r is, and at r = ∞ only the
/// term of least cost counts. Since state reduction never subtracts, that gives the limit exactly.
/// </summary>
/// <param name="Rate">The same in all terms of a sum but zero.</param>
internal readonly record struct CostedTerm(double Factor, Int128 Cost, double Rate)
    : IAdditionOperators<CostedTerm, CostedTerm, CostedTerm>,
    IMultiplyOperators<CostedTerm, CostedTerm, CostedTerm>, IDivisionOperators<CostedTerm, CostedTerm, CostedTerm>,
    IMultiplicativeIdentity<CostedTerm, CostedTerm>
{
    public static CostedTerm MultiplicativeIdentity => new(1, 0, 0);

    /// <summary>This term as a part of a sum of which it was one.</summary>
    public double Over(CostedTerm whole) => Factor / whole.Factor * Fall(Cost - whole.Cost, Math.Max(Rate, whole.Rate));

    public static CostedTerm operator +(CostedTerm left, CostedTerm right)
    {
        if (left.Factor == 0) { return right; }
        if (right.Factor == 0) { return left; }
        if (right.Cost < left.Cost) { (left, right) = (right, left); }
        var rate = Math.Max(left.Rate, right.Rate);
        if (right.Cost == left.Cost) { return new(left.Factor + right.Factor, left.Cost, rate); }
        return double.IsPositiveInfinity(rate)
            ? left with { Rate = rate }
            : new(left.Factor + (right.Factor * Fall(right.Cost - left.Cost, rate)), left.Cost, rate);
    }

    public static CostedTerm operator *(CostedTerm left, CostedTerm right) =>
        left.Factor == 0 || right.Factor == 0
            ? default
            : new(left.Factor * right.Factor, left.Cost + right.Cost, Math.Max(left.Rate, right.Rate));

    public static CostedTerm operator /(CostedTerm left, CostedTerm right) =>
        left.Factor == 0 ? default : new(left.Factor / right.Factor, left.Cost - right.Cost, Math.Max(left.Rate, right.Rate));

    private static double Fall(Int128 cost, double rate) => cost == 0 ? 1 : Math.Exp(-rate * (double)cost);
}
