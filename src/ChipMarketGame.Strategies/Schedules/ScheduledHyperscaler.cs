using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The planner with leanings of its own in each situation.</summary>
internal sealed class ScheduledHyperscaler : IHyperscalerStrategy
{
    private const double Yes = 0.5, Least = 1.0 / 3, Most = 2.0 / 3;

    private readonly HyperscalerPlanner[] _planners;

    /// <param name="policies">By situation.</param>
    public ScheduledHyperscaler(Scenario scenario, Company seat, ImmutableArray<HyperscalerPolicy> policies)
    {
        _planners = new HyperscalerPlanner[policies.Length];
        for (var number = 0; number < policies.Length; number++) { _planners[number] = new(scenario, seat, policies[number]); }
    }

    /// <summary>What can be learned.</summary>
    public static Schedule Schedule { get; } = new(
        new("ahead", 0.9, 1.5, 1.05, KnobShape.ByPhase), new("thrift", 0.5, 1.8, 1, KnobShape.ByPhase),
        new("gpus", 0, 3, 1, KnobShape.ByPhaseAndSupply, 1.5), new("own_chips", 0, 2, 1, KnobShape.ByPhase),
        new("power", 0, 1.8, 1, KnobShape.ByPhase), new("software", 0, 2, 1, KnobShape.ByPhase),
        new("programmes", 0, 1, 0.75, KnobShape.ByPhase), new("premium_when_short", 0, 0.3, 0, KnobShape.Constant),
        new("deference", 0, 1, 1, KnobShape.Constant), new("stretch", 0.8, 2, 1, KnobShape.Constant),
        new("ambition", 0, 1, 0.5, KnobShape.Constant), new("second_source", 0, 1, 0.5, KnobShape.Constant),
        new("fusion", 0, 1, 0.5, KnobShape.Constant));

    public static HyperscalerPolicy PolicyOf(ImmutableArray<double> values) => new()
    {
        Ahead = values[0], Thrift = values[1], Gpus = values[2], OwnChips = values[3], Power = values[4], Software = values[5],
        Programmes = values[6] >= Yes, PremiumWhenShort = values[7], Deference = values[8], Stretch = values[9],
        Ambitions = [values[10] < Least ? Ambition.Safe : values[10] > Most ? Ambition.Bold : Ambition.Standard],
        SecondSource = Choice(values[11]), Fusion = Choice(values[12]),
    };

    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view) => _planners[Situation.Of(view.Public).Number].Decide(view);

    private static AwardChoice Choice(double value) =>
        value < Least ? AwardChoice.Never : value > Most ? AwardChoice.Always : AwardChoice.ByScore;
}
