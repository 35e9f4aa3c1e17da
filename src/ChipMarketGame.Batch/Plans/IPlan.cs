namespace ChipMarketGame.Batch;

/// <summary>
/// Games listed by number and put into parts. A game is worked out from its number alone, so that order, threads, machines and
/// interruptions leave no trace in what is kept of it.
/// </summary>
/// <typeparam name="TGame">All it takes to play one game.</typeparam>
public interface IPlan<out TGame>
{
    /// <summary>How many parts there are; each becomes a file.</summary>
    int PartCount { get; }

    /// <summary>How many games a part has, at least 1.</summary>
    /// <param name="part">Its number, from 0.</param>
    int GamesIn(int part);

    /// <summary>The games of a part, in the order of their numbers.</summary>
    /// <param name="part">Its number, from 0.</param>
    IReadOnlyList<TGame> GamesOf(int part);
}
