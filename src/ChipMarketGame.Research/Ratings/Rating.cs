namespace ChipMarketGame.Research;

/// <summary>How strong an entrant, or a seat, is for show; what is certain stands in the standings.</summary>
/// <param name="Strength">Of two alone, the one wins with its part of both strengths. Geometric mean over all: one.</param>
/// <param name="StandardError">Of the natural logarithm of the strength; zero where there is nothing to compare.</param>
public sealed record Rating(string Name, double Strength, double StandardError = 0)
{
    /// <summary>On the familiar scale of chess: 1500 on average, 400 points are odds of ten to one.</summary>
    public double Points => 1500 + (400 * Math.Log10(Strength));

    /// <summary>Standard error of the points.</summary>
    public double PointsError => 400 / Math.Log(10) * StandardError;
}
