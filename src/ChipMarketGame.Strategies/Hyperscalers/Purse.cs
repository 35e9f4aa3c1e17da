namespace ChipMarketGame.Strategies;

/// <summary>
/// What a planner may spend on chips in a quarter: the plan at first, more as it goes on, never what cash and credit forbid.
/// </summary>
internal static class Purse
{
    private const int PlanRules = 4;
    private const double Loosening = 0.05, Loosest = 2.0, CreditUsed = 0.5, AlwaysSpent = 0.25;

    /// <summary>Dollars for chips, servers and shells.</summary>
    public static Dollars Of(HyperscalerView view, HyperscalerPolicy policy)
    {
        var planned = (double)view.Budget.Count;
        var factor = policy.Purse ?? Math.Min(Loosest, 1 + (Loosening * Math.Max(0, view.Public.Turn - PlanRules)));
        var reachable = view.Accounts.Cash.Count + (CreditUsed * view.Accounts.CreditLimit.Count);
        return new(Math.Min(planned * factor, Math.Max(AlwaysSpent * planned, reachable)));
    }
}
