using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The knobs of a role and a strategy for every setting of them: the same that is learned and that plays.</summary>
public static class Leanings
{
    /// <summary>The knobs of a role; none where nothing can be learned.</summary>
    public static ImmutableArray<Knob> For(CompanyRole role, KnobForm form = KnobForm.Constant) =>
        form == KnobForm.Constant ? StrategyRole.Of(role).Knobs : StrategyRole.Of(role).Schedule.Knobs;

    /// <summary>A lineup with these settings, in the order of the knobs, in one seat.</summary>
    public static Lineup WithLeanings(
        this Lineup lineup, Company seat, ImmutableArray<double> settings, KnobForm form = KnobForm.Constant)
    {
        var role = StrategyRole.Of(lineup.Scenario.Roster.RoleOf(seat));
        return lineup.With(seat, Strategy(role, role.LearnedInfo, settings, form));
    }

    internal static Entry Strategy(StrategyRole role, StrategyInfo info, ImmutableArray<double> settings, KnobForm form) =>
        form == KnobForm.Constant ? role.Learned(info, settings) : role.Scheduled(info, settings);
}
