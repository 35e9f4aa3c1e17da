namespace ChipMarketGame.Strategies;

/// <summary>
/// Own chips where they are cheaper and the software is ready, GPUs for the rest, both within the budget. The classic make-or-buy
/// decision with a learning make side (Williamson 1985, The economic institutions of capitalism, ch. 4).
/// </summary>
internal readonly ref struct MakeOrBuy(
    HyperscalerView view, HyperscalerPolicy policy, in LoadForecast forecast, in ChipOption gpu, in ChipOption own)
{
    private const double LeastRamp = 0.10, OwnOfBudget = 0.85;
    private const double LoyaltyRetreat = 0.25, ShortageSeen = 0.03, ShortageSpan = 0.15;
    private const double OrderGrowth = 2.1, OrderFloor = 0.5;
    private const double TrainingPromised = 0.6, MostEager = 1.25, IndexLow = 0.3, IndexHigh = 9;

    private readonly ref readonly LoadForecast _forecast = ref forecast;
    private readonly ref readonly ChipOption _gpu = ref gpu;
    private readonly ref readonly ChipOption _own = ref own;

    /// <summary>Own chips to order.</summary>
    /// <param name="ceiling">Most chips of the ramp limit that can be had, × the limit.</param>
    /// <param name="served">Share of the load worth serving on own chips.</param>
    public ChipsPerQuarter OwnChips(double ceiling, double served, Dollars budget)
    {
        var missing = Math.Max(0, ((_forecast.SuitsOwnChips(view.SoftwareMaturity) * served) - _forecast.ServedByOwn).H100);
        var needed = missing / (_own.Compute.H100 * _own.Efficiency);
        var wanted = policy.Ramp == RampUse.ToTheCeiling
            ? Math.Min(needed, view.RampLimit.Value * ceiling)
            : Math.Min(needed, view.RampLimit.Value * RampAdvised()) * policy.OwnChips;
        wanted *= 1 - (LoyaltyRetreat * policy.Deference * view.Public.Terms.Loyalty * Tightness());
        wanted = Math.Min(wanted, Math.Max(view.LastAsic.Count * OrderGrowth, view.RampLimit.Value * OrderFloor) * policy.Stretch);
        return new(Math.Min(wanted, budget * (1 - (OwnOfBudget * GpuPartOfBudget())) / _own.Outlay));
    }

    /// <summary>GPUs to order beside so many own chips.</summary>
    /// <param name="served">Share of the load worth serving on GPUs.</param>
    public ChipsPerQuarter Gpus(ChipsPerQuarter ownChips, double served, Dollars budget)
    {
        var load = _forecast.Load;
        var unserved = (load.Total * served) - _forecast.ServedByGpu.H100 - _forecast.ServedByOwn.H100
            - (ownChips.Value * _own.Compute.H100 * _own.Efficiency);
        var unservedByGpu = (served * (load.Insisting + (TrainingPromised * load.Training))) - _forecast.ServedByGpu.H100;
        var wanted = Math.Max(0, Math.Max(unserved, unservedByGpu)) / _gpu.Compute.H100;
        var afforded = Math.Max(0, (budget - (ownChips.Value * _own.Outlay)).Value) * Eagerness() / _gpu.Outlay.Value;
        return new(Math.Min(wanted, afforded) * policy.Gpus);
    }

    /// <summary>
    /// Share of the ramp limit that the cost advantage justifies: (TCO of a GPU / TCO of the own chip)^2.5, at most all of it; for a
    /// strict minimiser all or none.
    /// </summary>
    private double RampAdvised()
    {
        var advantage = _gpu.Tco / _own.Tco;
        if (policy.Ramp == RampUse.WhereCheaper) { return advantage > 1 ? 1 : 0; }
        return advantage >= 1 ? 1 : Math.Max(LeastRamp, advantage * advantage * Math.Sqrt(advantage));
    }

    /// <summary>How short GPUs were, 0–1: loyal buyers are served first, so a loyal buyer holds back.</summary>
    private double Tightness() => Math.Clamp((view.Public.LastQuarter.GpuShortage - ShortageSeen) / ShortageSpan, 0, 1);

    private double GpuPartOfBudget() => policy.KeepsGpuBudget ? Math.Clamp(_forecast.NeedsGpus, 0.1, 0.9) : 0;

    /// <summary>How far a price above the published roadmap's shrinks the GPU budget, with elasticity one half.</summary>
    private double Eagerness() => Math.Min(MostEager, 1 / Math.Sqrt(Math.Clamp(view.Public.PriceIndex, IndexLow, IndexHigh)));
}
