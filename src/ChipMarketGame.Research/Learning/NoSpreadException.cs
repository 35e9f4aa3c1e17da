namespace ChipMarketGame.Research;

/// <summary>The reference scores the same under every seed, so that there is nothing to measure an advantage by.</summary>
public sealed class NoSpreadException(string message) : Exception(message);
