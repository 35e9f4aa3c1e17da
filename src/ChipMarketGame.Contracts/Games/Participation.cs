using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>How a seat came to its sheets in the quarters closed so far.</summary>
/// <param name="HandedIn">By its holders.</param>
/// <param name="Drafts">Late: the last draft counted.</param>
/// <param name="Standing">Late without a draft: what stood went on.</param>
/// <param name="Strategy">Decided by a strategy.</param>
public readonly record struct Participation(int HandedIn, int Drafts, int Standing, int Strategy)
{
    public int Quarters => HandedIn + Drafts + Standing + Strategy;

    /// <summary>Whether its holders decided anything at all: without a sheet or a draft of theirs a score is not their work.</summary>
    public bool Any => HandedIn + Drafts > 0;

    public static Participation Of(GameSnapshot game, Company seat)
    {
        var origins = game.Closed.SelectMany(closed => closed.Turns).Where(turn => turn.Seat == seat).Select(turn => turn.Origin).ToArray();
        int Count(SheetOrigin origin) => origins.Count(each => each == origin);
        return new Participation(
            Count(SheetOrigin.HandedIn), Count(SheetOrigin.Draft), Count(SheetOrigin.Standing), Count(SheetOrigin.Decided));
    }
}
