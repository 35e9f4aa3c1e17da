using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Those who can play the GPU maker.</summary>
internal sealed class GpuMakerStrategies : StrategyRole<INvidiaStrategy, NvidiaSheet>
{
    public static readonly GpuMakerStrategies Role = new();

    private GpuMakerStrategies() => Entries =
    [
        Entry(ReferenceNvidia.Info, (scenario, _) => new ReferenceNvidia(scenario)),
        Entry(MarginFirst.Info, (scenario, _) => new MarginFirst(scenario)),
        Entry(LimitPricing.Info, (scenario, _) => new LimitPricing(scenario)),
        Entry(ClosedGarden.Info, (scenario, _) => new ClosedGarden(scenario)),
        Entry(Kingmaker.Info, (scenario, _) => new Kingmaker(scenario)),
        Entry(OpenArms.Info, (scenario, _) => new OpenArms(scenario)),
        Entry(GpuPriceWarrior.Info, (scenario, _) => new GpuPriceWarrior(scenario)),
        Entry(PackagingHoarder.Info, (scenario, _) => new PackagingHoarder(scenario)),
        Entry(PriceExplorer.Info, (scenario, _) => new PriceExplorer(scenario)),
        Entry(RoadmapRacer.Info, (scenario, _) => new RoadmapRacer(scenario)),
        Entry(LearnedNvidia.Info, (scenario, _) => new LearnedNvidia(scenario)),
        Entry(LookaheadNvidia.Info, (scenario, _) => new LookaheadNvidia(scenario)),
        Entry(RandomNvidia.Info, (scenario, _) => new RandomNvidia(scenario)),
        Entry(FrontLoading.Info, (scenario, _) => new FrontLoading(scenario)),
        Entry(RoyaltyHoldUp.Info, (scenario, _) => new RoyaltyHoldUp(scenario)),
        Entry(HarvestingNvidia.Info, (scenario, _) => new HarvestingNvidia(scenario)),
        Entry(ChannelStuffing.Info, (scenario, _) => new ChannelStuffing(scenario)),
    ];

    public override ImmutableArray<Entry> Entries { get; }

    public override Entry? Habit => null;

    public override ImmutableArray<Knob> Knobs { get; } =
    [
        new("price_when_short", 0.9, 1.25, 1), new("price", 0.9, 1.15, 1), new("price_when_slack", 0.8, 1.15, 1),
        new("reserve", 0.45, 0.80, 0.6), new("loyalty", 0, 1, 0),
        new("rd", 0.6, 1.8, 1), new("cuda", 0.4, 2.2, 1), new("royalty", 0, 0.10, 0.04), new("openai_bn", 0, 10, 10),
    ];

    public override StrategyInfo LearnedInfo => LearnedNvidia.Info;

    public override Entry Learned(StrategyInfo info, ImmutableArray<double> settings) =>
        Entry(info, (scenario, _) => new LearnedNvidia(scenario, settings));

    public override Schedule Schedule => ScheduledNvidia.Schedule;

    public override Entry Scheduled(StrategyInfo info, ImmutableArray<double> settings)
    {
        var figures = Schedule.InEach(settings, values => values);
        return Entry(info, (scenario, _) => new ScheduledNvidia(scenario, figures));
    }

    public override NvidiaSheet Decide(INvidiaStrategy strategy, SeatView view) => strategy.Decide((NvidiaView)view);

    public override NvidiaSheet Moved(in NvidiaSheet recorded, in NvidiaSheet then, in NvidiaSheet now) => new(
        MovedLine.Rate(SheetLines.Price, recorded.Price, then.Price, now.Price),
        MovedLine.Rate(SheetLines.Reserve, recorded.Reserve, then.Reserve, now.Reserve),
        MovedLine.Rate(SheetLines.Loyalty, recorded.Loyalty, then.Loyalty, now.Loyalty),
        MovedLine.Rate(SheetLines.Rd, recorded.Rd, then.Rd, now.Rd),
        MovedLine.Rate(SheetLines.Cuda, recorded.Cuda, then.Cuda, now.Cuda),
        MovedLine.Choice(recorded.FusionOpen, then.FusionOpen, now.FusionOpen),
        MovedLine.Rate(SheetLines.Royalty, recorded.Royalty, then.Royalty, now.Royalty),
        MovedLine.Rate(SheetLines.Cap, recorded.Cap, then.Cap, now.Cap),
        new Usd(MovedLine.Count(SheetLines.OpenAi, recorded.OpenAi.Count, then.OpenAi.Count, now.OpenAi.Count)));

    protected override IReadOnlyList<INvidiaStrategy> Models(RecordedGame record, Company seat, int quarters) =>
        [new GpuMakerHabit(record, seat, quarters).Plan()];
}
