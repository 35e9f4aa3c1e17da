namespace ChipMarketGame.Research;

/// <summary>How strong an entrant, or a seat, is for show; what is certain stands in the standings.</summary>
/// <param name="Strength">Of two alone, the one wins with its part of both strengths. Geometric mean over all: one.</param>
public sealed record Rating(string Name, double Strength)
{
    /// <summary>On the familiar scale of chess: 1500 on average, 400 points are odds of ten to one.</summary>
    public double Points => 1500 + (400 * Math.Log10(Strength));
}
