namespace ChipMarketGame.Storage;

/// <summary>Where a game's chain breaks.</summary>
/// <param name="Version">The event.</param>
/// <param name="Reason">One sentence.</param>
public sealed record Flaw(long Version, string Reason);
