using ChipMarketGame.Contracts;

namespace ChipMarketGame.Client;

/// <summary>What the screen shows: the game as last heard of, and what stands in the way of hearing more.</summary>
internal sealed record WatchState(GameSnapshot? Game, string? Notice);
