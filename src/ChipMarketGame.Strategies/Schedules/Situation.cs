using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>What a schedule looks at: the phase of the game, and whether GPUs are short. Both are public.</summary>
internal readonly record struct Situation(SchedulePhase Phase, GpuSupply Supply)
{
    private const int Supplies = 3;
    private const double OpeningPart = 1.0 / 4, BeforeLastThird = 2.0 / 3;
    private const int EndQuarters = 2;

    /// <summary>All there are, each at its <see cref="Number"/>.</summary>
    public static ImmutableArray<Situation> All { get; } =
    [
        .. from phase in Enum.GetValues<SchedulePhase>()
           from supply in Enum.GetValues<GpuSupply>()
           select new Situation(phase, supply),
    ];

    public int Number => ((int)Phase * Supplies) + (int)Supply;

    /// <summary>The situation that a seat decides in.</summary>
    public static Situation Of(PublicView market) => new(PhaseOf(market.Turn, market.Quarters), PublishedPlan.SupplyIn(market));

    /// <summary>The phase of a quarter, numbered from 0, of a game of so many.</summary>
    public static SchedulePhase PhaseOf(int turn, int quarters) => turn >= quarters - EndQuarters ? SchedulePhase.End
        : turn < OpeningPart * quarters ? SchedulePhase.Opening
        : turn < BeforeLastThird * quarters ? SchedulePhase.Middle
        : SchedulePhase.LastThird;
}
