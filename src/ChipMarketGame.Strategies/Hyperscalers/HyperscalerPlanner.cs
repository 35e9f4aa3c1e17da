namespace ChipMarketGame.Strategies;

/// <summary>
/// A hyperscaler that plans: forecast the load, judge how much of it is worth serving, make or buy, build power, share the fleet
/// with tenants, and keep a next chip in work. A <see cref="HyperscalerPolicy"/> says with which leanings.
/// </summary>
public sealed class HyperscalerPlanner : IHyperscalerStrategy
{
    private const double ClearlyShort = 0.10, SoftwareThatPays = 2;

    private readonly Scenario _scenario;
    private readonly HyperscalerPolicy _policy;
    private readonly Worth _worth;
    private readonly NextProgramme _next;

    public HyperscalerPlanner(Scenario scenario, Company seat, HyperscalerPolicy policy)
    {
        _scenario = scenario;
        _policy = scenario.Asic.Forbidden ? policy.WithoutOwnSilicon() : policy;
        _worth = new Worth(scenario, policy.Thrift);
        _next = new NextProgramme(scenario, _policy);
    }

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view)
    {
        var turn = view.Public.Turn;
        var gpu = ChipOption.Gpu(_scenario, view.Public, _policy.Premium);
        var own = ChipOption.Own(_scenario, view);
        var forecast = LoadForecast.Of(_scenario, view, _policy.Ahead, gpu, own);
        var plan = new MakeOrBuy(view, _policy, forecast, gpu, own);
        var budget = Purse.Of(view, _policy);

        var ownChips = plan.OwnChips(_scenario.Asic.RampCeiling, _worth.ShareServed(turn, own.Tco), budget);
        var gpus = plan.Gpus(ownChips, _worth.ShareServed(turn, gpu.Tco), budget);
        var site = new PowerPlan(_scenario, view);
        (gpus, ownChips) = site.Fit(gpus, gpu, ownChips, own);
        var power = site.ToOrder(forecast, gpus, gpu, ownChips, own, _policy.Power);
        var software = _scenario.Software.InvestReference.Count * SoftwareThatPays * _policy.Software;
        return new HyperscalerSheet(
            new Chips(SheetLines.Gpu.WholeWithin(gpus.Value)),
            Premium(view),
            new Chips(SheetLines.Asic.WholeWithin(ownChips.Value)),
            new Usd(SheetLines.Software.WholeWithin(software)),
            power,
            _next.Award(view),
            _policy.Rent ?? TenantReserve.Share(_scenario, view, forecast.ServedByOwn),
            _next.Request(view));
    }

    private double Premium(HyperscalerView view) => _policy.PremiumWhenShort > 0
        ? (view.Public.LastQuarter.GpuShortage > ClearlyShort ? _policy.PremiumWhenShort : 0)
        : _policy.Premium;
}
