namespace ChipMarketGame.Research;

/// <summary>Two entrants of one table compared over the blocks they share, the better one first.</summary>
/// <param name="Test">Better less worse, with a standard error over blocks. Equal in every block: 0, p = 1.</param>
/// <param name="AdjustedP">Holm's, over all pairs of the table.</param>
/// <param name="Separated">Whether that is at most the level of the table.</param>
public sealed record PairDifference(string Better, string Worse, StudentTest Test, double AdjustedP, bool Separated);
