using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Those who can play a hyperscaler.</summary>
internal sealed class HyperscalerStrategies : StrategyRole<IHyperscalerStrategy, HyperscalerSheet>
{
    public static readonly HyperscalerStrategies Role = new();

    private HyperscalerStrategies()
    {
        Entries =
        [
            Planner(ReferenceHyperscaler.Info, ReferenceHyperscaler.Policy),
            Planner(GpuOnly.Info, GpuOnly.Policy),
            Planner(AsicMax.Info, AsicMax.Policy),
            Planner(Hedge.Info, Hedge.Policy),
            Planner(CostMinimiser.Info, CostMinimiser.Policy),
            Planner(Bold.Info, Bold.Policy),
            Planner(CloudHoarder.Info, CloudHoarder.Policy),
            Planner(SecondSourcer.Info, SecondSourcer.Policy),
            Planner(FusionAlly.Info, FusionAlly.Policy),
            Entry(CloudImitator.Info, (scenario, seat) => new CloudImitator(scenario, seat)),
            Entry(LearnedHyperscaler.Info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, LearnedHyperscaler.Policy)),
            Entry(LookaheadHyperscaler.Info, (scenario, seat) => new LookaheadHyperscaler(scenario, seat)),
            Entry(RandomHyperscaler.Info, (scenario, seat) => new RandomHyperscaler(scenario, seat)),
            Entry(PhantomOrders.Info, (scenario, seat) => new PhantomOrders(scenario, seat)),
            Entry(WindowDressing.Info, (scenario, seat) => new WindowDressing(scenario, seat)),
            Entry(Favouritism.Info, (scenario, seat) => new Favouritism(scenario, seat)),
        ];
        Habit = Entry(MoreOfTheSame.Info, (_, _) => new MoreOfTheSame());
    }

    public override ImmutableArray<Entry> Entries { get; }

    public override Entry? Habit { get; }

    public override ImmutableArray<Knob> Knobs { get; } =
    [
        new("ahead", 0.95, 1.30, 1.05), new("thrift", 0.8, 1.6, 1), new("gpus", 0.6, 1.8, 1), new("own_chips", 0, 1.4, 1),
        new("power", 0.9, 1.3, 1),
        new("software", 0, 2.5, 1), new("premium_when_short", 0, 0.12, 0), new("deference", 0, 1, 1), new("stretch", 0.8, 1.4, 1),
    ];

    public override StrategyInfo LearnedInfo => LearnedHyperscaler.Info;

    public override Entry Learned(StrategyInfo info, ImmutableArray<double> settings) =>
        Planner(info, LearnedHyperscaler.PolicyOf(settings));

    public override Schedule Schedule => ScheduledHyperscaler.Schedule;

    public override Entry Scheduled(StrategyInfo info, ImmutableArray<double> settings)
    {
        var policies = Schedule.InEach(settings, ScheduledHyperscaler.PolicyOf);
        return Entry(info, (scenario, seat) => new ScheduledHyperscaler(scenario, seat, policies));
    }

    public override HyperscalerSheet Decide(IHyperscalerStrategy strategy, SeatView view) => strategy.Decide((HyperscalerView)view);

    public override HyperscalerSheet Moved(in HyperscalerSheet recorded, in HyperscalerSheet then, in HyperscalerSheet now) => new(
        new Chips(MovedLine.Count(SheetLines.Gpu, recorded.Gpu.Count, then.Gpu.Count, now.Gpu.Count)),
        MovedLine.Rate(SheetLines.Premium, recorded.Premium, then.Premium, now.Premium),
        new Chips(MovedLine.Count(SheetLines.Asic, recorded.Asic.Count, then.Asic.Count, now.Asic.Count)),
        new Usd(MovedLine.Count(SheetLines.Software, recorded.Software.Count, then.Software.Count, now.Software.Count)),
        new Megawatts(MovedLine.Count(SheetLines.Power, recorded.Power.Count, then.Power.Count, now.Power.Count)),
        Moved(recorded.Award, then.Award, now.Award),
        MovedLine.Rate(SheetLines.Rent, recorded.Rent, then.Rent, now.Rent),
        Moved(recorded.Request, then.Request, now.Request));

    protected override IReadOnlyList<IHyperscalerStrategy> Models(RecordedGame record, Company seat, int quarters) =>
        new HyperscalerHabit(record, seat, quarters).Planners();

    /// <summary>
    /// Whether there is an award changes where the model's wish does; with whom, where the model goes over to somebody else and leaves the
    /// one who was chosen.
    /// </summary>
    private static ProgrammeAward? Moved(ProgrammeAward? recorded, ProgrammeAward? then, ProgrammeAward? now)
    {
        if (then == now) { return recorded; }
        if (then is not { } was || now is not { } wish) { return now; }
        return recorded is { } made && (was.Lead == made.Lead || was.Lead != wish.Lead) ? wish : recorded;
    }

    /// <summary>Whether a request is posted changes where the model's wish does; how proposals score stands as it was posted.</summary>
    private static ProgrammeRequest? Moved(ProgrammeRequest? recorded, ProgrammeRequest? then, ProgrammeRequest? now) =>
        (then, now) switch
        {
            (null, { } wish) => recorded ?? wish,
            ({ }, null) => null,
            _ => recorded,
        };

    private Entry<IHyperscalerStrategy, HyperscalerSheet> Planner(StrategyInfo info, HyperscalerPolicy policy) =>
        Entry(info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, policy));
}
