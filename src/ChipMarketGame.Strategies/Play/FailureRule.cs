namespace ChipMarketGame.Strategies;

/// <summary>What becomes of a seat whose strategy failed in a decision: it threw, or a line of its sheet was refused.</summary>
public enum FailureRule
{
    /// <summary>The decision, or the refused lines of it, are the standing orders; the next quarter it is asked again.</summary>
    StandingOrders,

    /// <summary>It is not asked again in that game and its result counts as the worst of the panel.</summary>
    Forfeit,

    /// <summary>It is not asked again in that game and its result does not count.</summary>
    Void,
}
