using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>What a game began with.</summary>
internal sealed record OpeningOfGame(GameId Id, GameKind Kind, Scenario Scenario, GameOpened Opening);
