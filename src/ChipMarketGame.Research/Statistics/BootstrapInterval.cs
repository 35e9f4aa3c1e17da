namespace ChipMarketGame.Research;

/// <summary>An estimate with an interval from resampling.</summary>
/// <param name="Blocks">How many independent blocks it rests on.</param>
/// <param name="Low">−∞ where so few blocks bound nothing: always with one, as a rule below four.</param>
/// <param name="High">+∞ likewise.</param>
public sealed record BootstrapInterval(int Blocks, double Estimate, double StandardError, double Low, double High);
