namespace ChipMarketGame.Strategies;

/// <summary>
/// How the holder of a seat would have answered to another course of the game: as recorded, moved by what a model of the holder, fitted
/// to the record, would have decided differently. Where the model sees what the holder saw, it moves nothing.
/// </summary>
internal abstract class Reaction
{
    /// <summary>How many models fit the record about equally well; the first fits best.</summary>
    public abstract int Members { get; }

    /// <summary>The sheet of a quarter.</summary>
    /// <param name="member">Which of the models, from 0.</param>
    /// <param name="quarter">Number of the quarter, from 0.</param>
    /// <param name="now">What the seat sees in the other course.</param>
    public abstract ISheet Answer(int member, int quarter, SeatView now);
}

/// <param name="models">Those that fit the record, best first.</param>
internal sealed class Reaction<TStrategy, TSheet>(
    StrategyRole<TStrategy, TSheet> role, RecordedGame record, Company seat, IReadOnlyList<TStrategy> models) : Reaction
    where TStrategy : class
    where TSheet : struct, ISheet
{
    private readonly TSheet?[,] _then = new TSheet?[models.Count, record.Quarters];

    public override int Members => models.Count;

    public override ISheet Answer(int member, int quarter, SeatView now)
    {
        var then = _then[member, quarter] ??= role.Decide(models[member], record.View(seat, quarter));
        return role.Moved((TSheet)record.Sheet(seat, quarter).Lines, then, role.Decide(models[member], now));
    }
}
