namespace ChipMarketGame.Tests;

/// <summary>CHIPMARKET_FULL=1 is the size at which a claim was shown, otherwise what a change can wait for.</summary>
static class FullSize
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";

    public static int Of(int full, int usual) => IsWanted ? full : usual;
}
