using Orleans.Runtime;

namespace ChipMarketGame.Contracts;

/// <summary>A game cannot be reached now, because its journal cannot. Whether what was asked is done is unknown: ask again.</summary>
[GenerateSerializer, Alias("game-unavailable")]
public sealed class GameUnavailableException(string message) : OrleansException(message);
