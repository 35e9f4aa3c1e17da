using System.Threading.RateLimiting;

namespace ChipMarketGame.Silo;

/// <summary>
/// How much somebody may ask. What many share lets those who find it used up wait in turn: a script that waits for its answers gets no more
/// than anybody else.
/// </summary>
/// <param name="AtOnce">Requests after a pause.</param>
/// <param name="PerSecond">Requests in the long run.</param>
/// <param name="Waiting">Requests that wait for their turn; the others are refused.</param>
internal readonly record struct Allowance(int AtOnce, double PerSecond, int Waiting = 0)
{
    /// <summary>Allowances grow in steps, so that nobody waits a whole second for the next request.</summary>
    private const int StepsPerSecond = 10;

    public RateLimitPartition<string> For(string whom)
    {
        var (atOnce, waiting) = (AtOnce, Waiting);
        var (more, each) = PerSecond >= StepsPerSecond
            ? ((int)(PerSecond / StepsPerSecond), TimeSpan.FromSeconds(1.0 / StepsPerSecond))
            : (1, TimeSpan.FromSeconds(1 / PerSecond));
        return RateLimitPartition.GetTokenBucketLimiter(whom, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce, TokensPerPeriod = more, ReplenishmentPeriod = each, QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst, AutoReplenishment = true,
        });
    }
}
