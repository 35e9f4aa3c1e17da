using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Those who can play a designer.</summary>
internal sealed class DesignerStrategies : StrategyRole<IDesignerStrategy, DesignerSheet>
{
    public static readonly DesignerStrategies Role = new();

    private DesignerStrategies() => Entries =
    [
        House(ReferenceDesigner.Info, ReferenceDesigner.Policy),
        House(Undercutter.Info, Undercutter.Policy),
        House(FusionRefuser.Info, FusionRefuser.Policy),
        House(FusionJoiner.Info, FusionJoiner.Policy),
        House(CapacityHoarder.Info, CapacityHoarder.Policy),
        House(PremiumIp.Info, PremiumIp.Policy),
        House(RazorAndBlades.Info, RazorAndBlades.Policy),
        Entry(PriceWarrior.Info, (scenario, seat) => new PriceWarrior(scenario, seat)),
        Entry(DesignerImitator.Info, (scenario, seat) => new DesignerImitator(scenario, seat)),
        Entry(LearnedDesigner.Info, (scenario, seat) => new DesignHouse(scenario, seat, LearnedDesigner.Policy)),
        Entry(LookaheadDesigner.Info, (scenario, seat) => new LookaheadDesigner(scenario, seat)),
        Entry(RandomDesigner.Info, (scenario, seat) => new RandomDesigner(scenario, seat)),
        Entry(QualityRush.Info, (scenario, seat) => new QualityRush(scenario, seat)),
        Entry(HarvestingDesigner.Info, (scenario, seat) => new HarvestingDesigner(scenario, seat)),
        Entry(AssetStripping.Info, (scenario, seat) => new AssetStripping(scenario, seat)),
        House(Cartel.Info, Cartel.Policy),
        Entry(Boycott.Info, (scenario, seat) => new Boycott(scenario, seat)),
        Entry(Favourite.Info, (scenario, seat) => new Favourite(scenario, seat)),
    ];

    public override ImmutableArray<Entry> Entries { get; }

    public override Entry? Habit => null;

    public override ImmutableArray<Knob> Knobs { get; } =
    [
        new("margin", -0.12, 0.10, 0), new("quote", 0.5, 1.5, 1), new("ip", 0.3, 3, 1), new("booking", 0.5, 1.6, 1),
        new("fusion_threshold", -0.15, 0.30, 0),
    ];

    public override StrategyInfo LearnedInfo => LearnedDesigner.Info;

    public override Entry Learned(StrategyInfo info, ImmutableArray<double> settings) => House(info, LearnedDesigner.PolicyOf(settings));

    public override Schedule Schedule => ScheduledDesigner.Schedule;

    public override Entry Scheduled(StrategyInfo info, ImmutableArray<double> settings)
    {
        var policies = Schedule.InEach(settings, ScheduledDesigner.PolicyOf);
        return Entry(info, (scenario, seat) => new ScheduledDesigner(scenario, seat, policies));
    }

    public override DesignerSheet Decide(IDesignerStrategy strategy, SeatView view) => strategy.Decide((DesignerView)view);

    public override DesignerSheet Moved(in DesignerSheet recorded, in DesignerSheet then, in DesignerSheet now) => new(
        MovedLine.Rate(SheetLines.Margin, recorded.Margin, then.Margin, now.Margin),
        MovedLine.Rate(SheetLines.Quote, recorded.Quote, then.Quote, now.Quote),
        MovedLine.Choice(recorded.Fusion, then.Fusion, now.Fusion),
        (int)MovedLine.Count(SheetLines.Hire, recorded.Hire, then.Hire, now.Hire),
        new Usd(MovedLine.Count(SheetLines.Ip, recorded.Ip.Count, then.Ip.Count, now.Ip.Count)),
        MovedLine.Rate(SheetLines.Booking, recorded.Booking, then.Booking, now.Booking),
        MovedLine.Choice(recorded.Clients, then.Clients, now.Clients));

    protected override IReadOnlyList<IDesignerStrategy> Models(RecordedGame record, Company seat, int quarters) =>
        [new DesignerHabit(record, seat, quarters).House()];

    private Entry<IDesignerStrategy, DesignerSheet> House(StrategyInfo info, DesignerPolicy policy) =>
        Entry(info, (scenario, seat) => new DesignHouse(scenario, seat, policy));
}
