namespace ChipMarketGame.ClusterTests;

/// <summary>How much of a promise's proof is done: a part each time, the whole with CHIPMARKET_FULL=1.</summary>
static class PromiseSize
{
    static readonly bool Full = Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";

    public static int Of(int usual, int full) => Full ? full : usual;
}
