namespace ChipMarketGame.Strategies;

/// <summary>
/// Shares own chips so that tenants who accept them and own inference are served alike; what nobody needs is not reserved.
/// </summary>
internal static class TenantReserve
{
    /// <summary>Share of own-chip capacity to keep for tenants.</summary>
    public static double Share(Scenario scenario, HyperscalerView view, Compute servedByOwn)
    {
        var market = view.Public;
        var load = Workload.Of(scenario, view.Seat, market.Turn, market.CudaEcosystem, view.Demand);
        var suited = load.Accepting + load.Inference;
        var tenants = load.Accepting / Math.Max(1e-9, suited);
        return Math.Clamp(servedByOwn.H100 < suited ? tenants : tenants * (suited / Math.Max(1e-9, servedByOwn.H100)), 0, 1);
    }
}
