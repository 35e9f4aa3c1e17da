using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>A target beside what the games gave.</summary>
/// <param name="Values">One per seed.</param>
/// <param name="Inside">Seeds whose value lies in the band.</param>
/// <param name="Required">Seeds that must.</param>
public sealed record CalibrationRow(CalibrationTarget Target, ImmutableArray<double> Values, int Inside, int Required)
{
    public double Median => Order.Middle(Values);

    public double Least => Values.Min();

    public double Greatest => Values.Max();

    public bool Met => Inside >= Required;
}
