namespace ChipMarketGame.Strategies;

/// <summary>Part of a game: a schedule has a value of its own for each.</summary>
internal enum SchedulePhase
{
    /// <summary>The first fourth of the quarters.</summary>
    Opening,

    /// <summary>From there to two thirds.</summary>
    Middle,

    /// <summary>The last third, without the end.</summary>
    LastThird,

    /// <summary>The last two quarters: what is posted in the first of them is in force in the second.</summary>
    End,
}
