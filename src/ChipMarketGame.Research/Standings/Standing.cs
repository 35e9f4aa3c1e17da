namespace ChipMarketGame.Research;

/// <summary>One line of a table.</summary>
/// <param name="Rank">
/// One more than the number of entrants separated from this one and above it; whom nothing separates from a better one shares its rank.
/// </param>
/// <param name="WorstRank">
/// The rank it would have if all entrants not separated from it were above it. The intervals from <paramref name="Rank"/> to here hold
/// all true ranks at once with the confidence of the table (Klein, Wright and Wieczorek, "A Joint Confidence Region for an Overall
/// Ranking of Populations", Journal of the Royal Statistical Society C 69, 2020).
/// </param>
/// <param name="Letters">Entrants with a letter in common are not separated; those without are.</param>
/// <param name="Value">Expected score, with a 95 % interval for this entrant alone, in standard deviations of the panel.</param>
/// <param name="ProbabilityBest">Share of resampled tournaments that it leads; ties share. Descriptive: no test.</param>
/// <param name="ProbabilityTopThree">Share in which it is one of the first three.</param>
public sealed record Standing(
    string Entrant, int Rank, int WorstRank, string Letters, BootstrapInterval Value, double ProbabilityBest, double ProbabilityTopThree);
