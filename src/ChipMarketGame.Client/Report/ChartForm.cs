namespace ChipMarketGame.Client;

/// <summary>How a chart is drawn.</summary>
internal enum ChartForm
{
    /// <summary>Bands that fill the height: parts of one whole.</summary>
    Shares,

    /// <summary>Bars on top of each other.</summary>
    Stack,

    Lines,
}
