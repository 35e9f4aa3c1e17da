using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The receipt for entries that are committed.</summary>
/// <param name="FirstVersion">Version of the first of them.</param>
/// <param name="Version">Version of the last of them: what to expect in the next append.</param>
/// <param name="Hash">The chain up to and with the last of them.</param>
public sealed record Appended(GameId Game, long FirstVersion, long Version, ChainHash Hash);
