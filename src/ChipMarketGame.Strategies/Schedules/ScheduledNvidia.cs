using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A plan for the GPU maker with figures of its own in each situation.</summary>
internal sealed class ScheduledNvidia : INvidiaStrategy
{
    private const double Yes = 0.5;

    private readonly NvidiaSheet[] _plans;

    /// <param name="figures">By situation.</param>
    public ScheduledNvidia(Scenario scenario, ImmutableArray<ImmutableArray<double>> figures)
    {
        var published = PublishedPlan.Of(scenario);
        _plans = new NvidiaSheet[figures.Length];
        for (var number = 0; number < figures.Length; number++) { _plans[number] = Plan(published, figures[number]); }
    }

    /// <summary>What can be learned. A royalty stays under the cap of its phase and under every cap still promised.</summary>
    public static Schedule Schedule { get; } = new(
        new("price", 0.7, 1.5, 1, KnobShape.ByPhaseAndSupply, 0.3), new("reserve", 0, 0.9, 0.6, KnobShape.ByPhaseAndSupply, 0.3),
        new("loyalty", 0, 1, 0, KnobShape.Constant), new("rd", 0, 2, 1, KnobShape.ByPhase), new("cuda", 0, 3, 1, KnobShape.ByPhase),
        new("fusion_open", 0, 1, 0.75, KnobShape.ByPhase), new("royalty", 0, 0.25, 0.04, KnobShape.ByPhase),
        new("cap", 0, 0.25, 0.1, KnobShape.ByPhase), new("openai_bn", 0, 10, 10, KnobShape.ByPhase));

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plans[Situation.Of(view.Public).Number].KeepingPromises(view);

    private static NvidiaSheet Plan(in NvidiaSheet published, ImmutableArray<double> figures) => published with
    {
        Price = figures[0], Reserve = figures[1], Loyalty = figures[2], Rd = figures[3], Cuda = figures[4], FusionOpen = figures[5] >= Yes,
        Royalty = figures[6], Cap = figures[7], OpenAi = PublishedPlan.Capital(figures[8]),
    };
}
