namespace ChipMarketGame.Contracts;

/// <summary>A batch cannot be played: its scenario or a strategy is unknown to the silo. The message is a sentence for people.</summary>
[GenerateSerializer, Alias("match-refused")]
public sealed class MatchRefusedException(string message) : Exception(message);
