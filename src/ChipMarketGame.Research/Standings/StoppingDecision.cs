namespace ChipMarketGame.Research;

/// <summary>What a look found.</summary>
/// <param name="Look">Blocks per role that were to be played by then.</param>
/// <param name="Blocks">Those that counted.</param>
/// <param name="HalfWidth">Widest simultaneous half-width of a difference between one of the top and anyone below it.</param>
public sealed record StoppingDecision(int Look, int Blocks, StoppingReason Reason, double HalfWidth)
{
    public bool Stops => Reason != StoppingReason.None;
}
