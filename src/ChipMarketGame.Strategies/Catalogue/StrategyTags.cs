namespace ChipMarketGame.Strategies;

/// <summary>What a strategy does beyond answering the view in front of it.</summary>
[Flags]
public enum StrategyTags
{
    None = 0,

    /// <summary>Draws from its private luck.</summary>
    Stochastic = 1,

    /// <summary>Remembers earlier quarters, so that an instance must live through the game.</summary>
    Memory = 2,

    /// <summary>Works out with the public formulas what a decision will bring.</summary>
    LooksAhead = 4,

    /// <summary>
    /// Plays what once broke the game, or would: <c>balance</c> watches what it gains. No rival of a forecast plays so, and a
    /// tournament of all has none of them.
    /// </summary>
    Exploiter = 8,
}
