namespace ChipMarketGame.Research;

/// <summary>A figure in the market with own silicon and in the one without.</summary>
/// <param name="IsCalibrated">Whether its period lies within the window that the scenario was fitted to.</param>
/// <param name="IfLonger">The same period of games that go on for longer; null where there are none, as of the whole game.</param>
public sealed record OwnSiliconRow(PairedComparison Paired, bool IsCalibrated, PairedComparison? IfLonger)
{
    /// <summary>
    /// Whether the answer depends on where the game ends: the intervals of the difference, in the game and in the longer one, do not meet.
    /// They are those of the relative difference where there is one, since markets grow on.
    /// </summary>
    public bool HangsOnTheEnd => IfLonger is { } longer && (double.IsNaN(Paired.Relative.Mean + longer.Relative.Mean)
        ? AreApart(Paired.Difference, longer.Difference)
        : AreApart(Paired.Relative, longer.Relative));

    private static bool AreApart(MeanInterval a, MeanInterval b) => Math.Abs(a.Mean - b.Mean) > a.HalfWidth + b.HalfWidth;
}
