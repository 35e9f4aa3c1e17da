namespace ChipMarketGame.Research;

/// <summary>What a row of the calibration can tell.</summary>
public enum TargetKind
{
    /// <summary>I: the scenario starts there, so meeting it shows that the opening was entered rightly.</summary>
    InitialCondition,

    /// <summary>C: parameters were tuned until it was met.</summary>
    Tuned,

    /// <summary>E: nothing was tuned to it; it follows from the rest.</summary>
    Consequence,
}
