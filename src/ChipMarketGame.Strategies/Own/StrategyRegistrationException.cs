namespace ChipMarketGame.Strategies;

/// <summary>A strategy of one's own cannot be taken in. The message says which and why.</summary>
public sealed class StrategyRegistrationException(string message) : Exception(message);
