namespace ChipMarketGame.Contracts;

/// <summary>
/// Somebody plays alone against strategies: the built-in scenario at the length of a lesson, without a clock, and nothing else.
/// </summary>
/// <param name="Code">The code of the game, see <see cref="JoinCode"/>.</param>
/// <param name="Token">What starts it, see <see cref="SeatToken"/>; made by the caller.</param>
/// <param name="Company">Id of the company to play.</param>
/// <param name="Seed">0 to 2⁵³ − 1.</param>
[GenerateSerializer, Immutable, Alias("solo-request")]
public sealed record SoloRequest(string Code, string Token, string Company, ulong Seed)
{
    public const string Scenario = "seed-2025";

    public const int Quarters = 8;
}
