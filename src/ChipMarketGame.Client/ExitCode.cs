namespace ChipMarketGame.Client;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>It ran and the answer is no, or it failed.</summary>
    public const int No = 1;

    /// <summary>It was asked wrongly and did nothing.</summary>
    public const int BadUsage = 2;
}
