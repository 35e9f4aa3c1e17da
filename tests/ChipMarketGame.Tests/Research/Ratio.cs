using System.Numerics;

namespace ChipMarketGame.Tests;

/// <summary>An exact fraction, for answers that owe nothing to floating point.</summary>
readonly record struct Ratio : IComparable<Ratio>
{
    readonly BigInteger above;
    readonly BigInteger below;

    public Ratio(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (this.above, this.below) = (above / common, below / common);
    }

    public bool IsZero => above.IsZero;

    public static implicit operator Ratio(int whole) => new(whole, 1);

    /// <summary>Exactly what a double says.</summary>
    public static Ratio Of(double value)
    {
        var (whole, twos) = ((BigInteger)0, 0);
        while (value != Math.Floor(value)) { (value, twos) = (value * 2, twos + 1); }
        whole = (BigInteger)value;
        return new Ratio(whole, BigInteger.One << twos);
    }

    public double ToDouble()
    {
        var shift = (int)(below.GetBitLength() - above.GetBitLength()) + 70;
        return Math.ScaleB((double)(shift >= 0 ? (above << shift) / below : above / (below << -shift)), -shift);
    }

    public int CompareTo(Ratio other) => (above * other.Below).CompareTo(other.above * Below);

    BigInteger Below => below.IsZero ? 1 : below;

    public static Ratio operator +(Ratio a, Ratio b) => new((a.above * b.Below) + (b.above * a.Below), a.Below * b.Below);

    public static Ratio operator -(Ratio a, Ratio b) => new((a.above * b.Below) - (b.above * a.Below), a.Below * b.Below);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.above * b.above, a.Below * b.Below);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.above * b.Below, a.Below * b.above);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    /// <summary>The one solution of a square system, or null.</summary>
    public static Ratio[]? Solve(Ratio[,] system, Ratio[] right)
    {
        var size = right.Length;
        Ratio[][] rows = [
            .. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => system[i, j]).Append(right[i]).ToArray())];
        for (var k = 0; k < size; k++)
        {
            var pivot = Array.FindIndex(rows, k, row => !row[k].IsZero);
            if (pivot < 0) { return null; }
            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            foreach (var row in rows)
            {
                if (ReferenceEquals(row, rows[k])) { continue; }
                var factor = row[k] / rows[k][k];
                for (var j = k; j <= size; j++) { row[j] -= factor * rows[k][j]; }
            }
        }

        return [.. rows.Select((row, i) => row[size] / row[i])];
    }
}
