namespace ChipMarketGame.Strategies;

/// <summary>A strategy in its seat, of whichever role.</summary>
public abstract class Player
{
    private protected Player(Company seat) => Seat = seat;

    public Company Seat { get; }

    /// <summary>The sheet for the quarter that the seat's view shows.</summary>
    public abstract ISheet Decide(SeatView view);

    /// <summary>Decides and hands the sheet in.</summary>
    /// <param name="failed">Told if the decision fails: nothing is handed in. Where nobody listens, what it throws goes on.</param>
    /// <returns>What the rules refused.</returns>
    internal abstract IReadOnlyList<Refusal> HandIn(Game game, SeatView view, Action<Company, Exception>? failed = null);
}

/// <param name="noted">Who it is, where its questions are noted because it may end the process.</param>
internal sealed class Player<TStrategy, TSheet>(StrategyRole<TStrategy, TSheet> role, TStrategy strategy, Company seat, string? noted)
    : Player(seat)
    where TStrategy : class
    where TSheet : struct, ISheet
{
    public override ISheet Decide(SeatView view) => Sheet(view);

    internal override IReadOnlyList<Refusal> HandIn(Game game, SeatView view, Action<Company, Exception>? failed)
    {
        TSheet sheet;
        try
        {
            sheet = Sheet(view);
        }
        catch (Exception thrown) when (failed is not null)
        {
            failed(Seat, thrown);
            return [];
        }

        return game.HandIn(Seat, sheet);
    }

    public TSheet Sheet(SeatView view) => noted is null ? role.Decide(strategy, view) : Noted(noted, view);

    // Apart, so that only who is noted pays for the closure.
    private TSheet Noted(string who, SeatView view) => BeingAsked.Noting(who, () => role.Decide(strategy, view));
}
