using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>A game that people play.</summary>
/// <param name="Code">The code to join with, see <see cref="JoinCode"/>.</param>
/// <param name="Token">The token of whoever runs the class, see <see cref="SeatToken"/>.</param>
/// <param name="Seats">Ids of the companies that people may take; empty is all.</param>
/// <param name="TeamSize">How many may share a seat, 1–5.</param>
/// <param name="StepByStep">Whether the clock of each quarter waits for the instructor.</param>
/// <param name="Practice">Quarters that are played first and come to nothing, 0–8 and fewer than the game has.</param>
[GenerateSerializer, Immutable, Alias("class-request")]
public sealed record ClassRequest(
    string Code, string Token, ImmutableArray<string> Seats, int TeamSize = 1, bool StepByStep = false, int Practice = 0)
{
    public const int LargestTeam = 5;

    public const int LongestPractice = 8;
}
