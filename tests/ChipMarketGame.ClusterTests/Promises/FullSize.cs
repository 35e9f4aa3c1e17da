namespace ChipMarketGame.ClusterTests;

/// <summary>How large the promises are proved: CHIPMARKET_FULL=1 is the size of the table, otherwise what a change can wait for.</summary>
static class FullSize
{
    public static bool IsWanted => Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";

    public static int Of(int full, int small) => IsWanted ? full : small;
}
