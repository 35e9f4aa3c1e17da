namespace ChipMarketGame.Strategies;

/// <summary>How GPUs were to be had in the quarter before.</summary>
internal enum GpuSupply
{
    Normal,

    /// <summary>More than 8 % of orders went unfilled.</summary>
    Short,

    /// <summary>Less than 2 % of orders went unfilled.</summary>
    Slack,
}
