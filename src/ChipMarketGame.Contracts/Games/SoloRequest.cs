namespace ChipMarketGame.Contracts;

/// <summary>
/// Somebody plays alone against strategies, without a clock: the lesson or the long game, and nothing else.
/// </summary>
/// <param name="Code">The code of the game, see <see cref="JoinCode"/>.</param>
/// <param name="Token">What starts it, see <see cref="SeatToken"/>; made by the caller.</param>
/// <param name="Company">Id of the company to play.</param>
/// <param name="Seed">0 to 2⁵³ − 1.</param>
/// <param name="IsLong">The long game in place of the lesson.</param>
[GenerateSerializer, Immutable, Alias("solo-request")]
public sealed record SoloRequest(string Code, string Token, string Company, ulong Seed, bool IsLong = false)
{
    public string Scenario => IsLong ? "seed-2025" : "lesson-2026";
}
