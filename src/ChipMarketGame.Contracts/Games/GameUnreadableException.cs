using Orleans.Runtime;

namespace ChipMarketGame.Contracts;

/// <summary>The journal holds a game that this program does not understand. It is left as it is; asking again does not help.</summary>
[GenerateSerializer, Alias("game-unreadable")]
public sealed class GameUnreadableException(string message) : OrleansException(message);
