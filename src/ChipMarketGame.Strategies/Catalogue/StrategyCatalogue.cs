using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The built-in strategies. An instance plays one seat of one game.</summary>
public static class StrategyCatalogue
{
    /// <summary>Name of the strategy that every role has and every result is compared with.</summary>
    public const string Reference = "reference";

    internal static readonly Shelf<IHyperscalerStrategy> Hyperscalers = new(
        CompanyRole.Hyperscaler,
        Planner(ReferenceHyperscaler.Info, ReferenceHyperscaler.Policy),
        Planner(GpuOnly.Info, GpuOnly.Policy),
        Planner(AsicMax.Info, AsicMax.Policy),
        Planner(Hedge.Info, Hedge.Policy),
        Planner(CostMinimiser.Info, CostMinimiser.Policy),
        Planner(Bold.Info, Bold.Policy),
        Planner(CloudHoarder.Info, CloudHoarder.Policy),
        Planner(SecondSourcer.Info, SecondSourcer.Policy),
        Planner(FusionAlly.Info, FusionAlly.Policy),
        new(CloudImitator.Info, (scenario, seat) => new CloudImitator(scenario, seat)),
        new(LearnedHyperscaler.Info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, LearnedHyperscaler.Policy)),
        new(LookaheadHyperscaler.Info, (scenario, seat) => new LookaheadHyperscaler(scenario, seat)),
        new(RandomHyperscaler.Info, (scenario, seat) => new RandomHyperscaler(scenario, seat)));

    internal static readonly Shelf<IDesignerStrategy> Designers = new(
        CompanyRole.Designer,
        House(ReferenceDesigner.Info, ReferenceDesigner.Policy),
        House(Undercutter.Info, Undercutter.Policy),
        House(FusionRefuser.Info, FusionRefuser.Policy),
        House(FusionJoiner.Info, FusionJoiner.Policy),
        House(CapacityHoarder.Info, CapacityHoarder.Policy),
        House(PremiumIp.Info, PremiumIp.Policy),
        House(RazorAndBlades.Info, RazorAndBlades.Policy),
        new(PriceWarrior.Info, (scenario, seat) => new PriceWarrior(scenario, seat)),
        new(DesignerImitator.Info, (scenario, seat) => new DesignerImitator(scenario, seat)),
        new(LearnedDesigner.Info, (scenario, seat) => new DesignHouse(scenario, seat, LearnedDesigner.Policy)),
        new(LookaheadDesigner.Info, (scenario, seat) => new LookaheadDesigner(scenario, seat)),
        new(RandomDesigner.Info, (scenario, seat) => new RandomDesigner(scenario, seat)));

    internal static readonly Shelf<INvidiaStrategy> GpuMakers = new(
        CompanyRole.GpuMaker,
        new(ReferenceNvidia.Info, (scenario, _) => new ReferenceNvidia(scenario)),
        new(MarginFirst.Info, (scenario, _) => new MarginFirst(scenario)),
        new(LimitPricing.Info, (scenario, _) => new LimitPricing(scenario)),
        new(ClosedGarden.Info, (scenario, _) => new ClosedGarden(scenario)),
        new(Kingmaker.Info, (scenario, _) => new Kingmaker(scenario)),
        new(OpenArms.Info, (scenario, _) => new OpenArms(scenario)),
        new(GpuPriceWarrior.Info, (scenario, _) => new GpuPriceWarrior(scenario)),
        new(PackagingHoarder.Info, (scenario, _) => new PackagingHoarder(scenario)),
        new(PriceExplorer.Info, (scenario, _) => new PriceExplorer(scenario)),
        new(RoadmapRacer.Info, (scenario, _) => new RoadmapRacer(scenario)),
        new(LearnedNvidia.Info, (scenario, _) => new LearnedNvidia(scenario)),
        new(LookaheadNvidia.Info, (scenario, _) => new LookaheadNvidia(scenario)),
        new(RandomNvidia.Info, (scenario, _) => new RandomNvidia(scenario)));

    /// <summary>The strategies that play a role, the reference first.</summary>
    public static ImmutableArray<StrategyInfo> For(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => Hyperscalers.Infos,
        CompanyRole.Designer => Designers.Infos,
        CompanyRole.GpuMaker => GpuMakers.Infos,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy"),
    };

    /// <summary>A strategy for a hyperscaler's seat.</summary>
    /// <exception cref="UnknownStrategyException">There is none of that name.</exception>
    public static IHyperscalerStrategy Hyperscaler(string name, Scenario scenario, Company seat) =>
        Hyperscalers[name].Create(scenario, seat);

    /// <summary>A strategy for a designer's seat.</summary>
    /// <inheritdoc cref="Hyperscaler" path="/exception"/>
    public static IDesignerStrategy Designer(string name, Scenario scenario, Company seat) => Designers[name].Create(scenario, seat);

    /// <summary>A strategy for the GPU maker's seat.</summary>
    /// <inheritdoc cref="Hyperscaler" path="/exception"/>
    public static INvidiaStrategy Nvidia(string name, Scenario scenario, Company seat) => GpuMakers[name].Create(scenario, seat);

    private static Entry<IHyperscalerStrategy> Planner(StrategyInfo info, HyperscalerPolicy policy) =>
        new(info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, policy));

    private static Entry<IDesignerStrategy> House(StrategyInfo info, DesignerPolicy policy) =>
        new(info, (scenario, seat) => new DesignHouse(scenario, seat, policy));
}
