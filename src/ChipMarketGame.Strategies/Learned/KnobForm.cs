namespace ChipMarketGame.Strategies;

/// <summary>What a learned strategy has a number for.</summary>
public enum KnobForm
{
    /// <summary>One number for the whole game.</summary>
    Constant,

    /// <summary>A number for each phase of the game, and what shortage and slack add to it.</summary>
    Schedule,
}
