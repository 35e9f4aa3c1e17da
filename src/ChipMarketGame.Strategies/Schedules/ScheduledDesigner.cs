using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The design house with leanings of its own in each situation.</summary>
internal sealed class ScheduledDesigner : IDesignerStrategy
{
    private const double Yes = 0.5;

    private readonly DesignHouse[] _houses;

    /// <param name="policies">By situation.</param>
    public ScheduledDesigner(Scenario scenario, Company seat, ImmutableArray<DesignerPolicy> policies)
    {
        _houses = new DesignHouse[policies.Length];
        for (var number = 0; number < policies.Length; number++) { _houses[number] = new(scenario, seat, policies[number]); }
    }

    /// <summary>What can be learned.</summary>
    public static Schedule Schedule { get; } = new(
        new("margin", -0.3, 0.5, 0, KnobShape.ByPhaseAndSupply, 0.1), new("quote", 0.5, 1.5, 1, KnobShape.ByPhase),
        new("ip", 0, 8, 1, KnobShape.ByPhase), new("booking", 0.2, 2, 1, KnobShape.ByPhaseAndSupply, 0.8),
        new("fusion_threshold", -0.6, 0.6, 0, KnobShape.ByPhase), new("follows_work", 0, 1, 0.75, KnobShape.Constant),
        new("hires_when_full", 0, 1, 0.25, KnobShape.Constant), new("releases_idle", 0, 1, 0.25, KnobShape.ByPhase));

    public static DesignerPolicy PolicyOf(ImmutableArray<double> values) => new()
    {
        Margin = values[0], Quote = values[1], Ip = values[2], Booking = values[3], FusionThreshold = values[4],
        FollowsWork = values[5] >= Yes, HiresWhenFull = values[6] >= Yes, ReleasesIdle = values[7] >= Yes,
    };

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view) => _houses[Situation.Of(view.Public).Number].Decide(view);
}
