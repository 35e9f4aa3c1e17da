namespace ChipMarketGame.Strategies;

/// <summary>Does what the rival did that has lately grown fastest for its size, at its own size and a quarter later.</summary>
public sealed class CloudImitator : IHyperscalerStrategy
{
    private const double Remembered = 0.7, AQuarterLater = 1.10, RampUsed = 1.3, GrowthOfOrders = 2.1, Preference = 0.22;

    private readonly Scenario _scenario;
    private readonly HyperscalerPolicy _policy = new() { Purse = 1.5 };
    private readonly HyperscalerPlanner _planner;
    private readonly RivalClouds _rivals;

    /// <summary>Requests like each kind of programme that can be copied; each is made once.</summary>
    private readonly Dictionary<(Company Lead, Ambition, bool Second, bool Fusion), ProgrammeRequest> _copies = [];

    public CloudImitator(Scenario scenario, Company seat)
    {
        _scenario = scenario;
        _planner = new HyperscalerPlanner(scenario, seat, _policy);
        _rivals = new RivalClouds(scenario, seat, Remembered);
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "imitator",
        CompanyRole.Hyperscaler,
        new Title(
            "Copies the rival that lately took most compute for its size: as many GPUs and own chips, scaled, and the designer of its " +
            "newest programme.",
            "模仿近來按規模計成長最快的對手：照比例買同樣的 GPU 與自研晶片，新專案也找同一家設計公司。"),
        StrategyTags.Memory | StrategyTags.LooksAhead,
        "Lieberman and Asaba 2006, Why do firms imitate each other?");

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view)
    {
        var plan = _planner.Decide(view);
        _rivals.Watch(view.Public);
        if (_rivals.Fastest is not { } model) { return plan; }

        var gpu = ChipOption.Gpu(_scenario, view.Public, 0);
        var own = ChipOption.Own(_scenario, view);
        var budget = Purse.Of(view, _policy);
        var ownChips = _scenario.Asic.Forbidden ? 0 : Math.Min(
            Math.Min(model.OwnCompute * AQuarterLater / own.Compute, budget / own.Outlay),
            Math.Min(view.RampLimit.Value * RampUsed, Math.Max(view.LastAsic.Count * GrowthOfOrders, view.RampLimit.Value)));
        var gpus = Math.Min(
            (((model.GpuCompute + model.OwnCompute) * AQuarterLater) - (own.Compute * ownChips)) / gpu.Compute,
            (budget - (ownChips * own.Outlay)) / gpu.Outlay);
        var site = new PowerPlan(_scenario, view);
        var fit = site.Fit(new(Math.Max(0, gpus)), gpu, new(ownChips), own);
        return plan with
        {
            Gpu = new Chips(SheetLines.Gpu.WholeWithin(fit.Gpus.Value)),
            Asic = new Chips(SheetLines.Asic.WholeWithin(fit.OwnChips.Value)),
            Power = site.ToOrder(LoadForecast.Of(_scenario, view, _policy.Ahead, gpu, own), fit.Gpus, gpu, fit.OwnChips, own),
            Award = plan.Award is { } award ? Copied(award, model.Company, view.Public) : null,
            Request = plan.Request is { } request ? Copied(request, model.Company, view.Public) : null,
        };
    }

    /// <summary>The award that the model made last, if its designers have room for another; else the planner's own.</summary>
    private ProgrammeAward Copied(in ProgrammeAward own, Company model, PublicView market)
    {
        var award = own;
        foreach (ref readonly var programme in market.Programmes)
        {
            if (programme.Customer != model || !HasRoom(market, programme.Lead, 1)
                || (programme.OnFusion && !IsOpen(market, programme.Lead)))
            {
                continue;
            }
            award = new ProgrammeAward(programme.Lead, HasRoom(market, programme.Second, _scenario.Programme.DualShare)
                ? programme.Second
                : Company.None, programme.Ambition, programme.OnFusion);
        }

        return award;
    }

    /// <summary>A request that prefers the lead of the model's newest programme, and asks for a chip of that kind.</summary>
    private ProgrammeRequest Copied(ProgrammeRequest own, Company model, PublicView market)
    {
        var request = own;
        foreach (ref readonly var programme in market.Programmes)
        {
            if (programme.Customer != model) { continue; }
            var kind = (programme.Lead, programme.Ambition, programme.Second.Exists, programme.OnFusion);
            if (!_copies.TryGetValue(kind, out request!)) { _copies[kind] = request = Like(own, programme); }
        }

        return request;
    }

    private static ProgrammeRequest Like(ProgrammeRequest own, in ProgrammeNotice programme) => own with
    {
        Ambition = programme.Ambition,
        Second = programme.Second.Exists ? Permission.Allowed : Permission.Never,
        Fusion = programme.OnFusion ? Permission.Allowed : Permission.Never,
        Handicaps = new Handicaps([new Handicap(programme.Lead, -Preference)]),
    };

    private bool HasRoom(PublicView market, Company designer, double share) =>
        designer.Exists && market.Designers[_scenario.Roster.DesignerNumber(designer)].FreeTeams >= share;

    private bool IsOpen(PublicView market, Company designer) =>
        market.Terms.FusionOpen && market.Designers[_scenario.Roster.DesignerNumber(designer)].FusionMember;
}
