namespace ChipMarketGame.Grains;

/// <summary>The demonstration that always runs.</summary>
public sealed class DemonstrationOptions
{
    public string Scenario { get; set; } = "seed-2025";

    public double SecondsPerQuarter { get; set; } = 4;

    /// <summary>How long the last shown quarter of one stands before the next begins.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(15);
}
