using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The knobs of a role and a strategy for every setting of them: the same that is learned and that plays.</summary>
public static class Leanings
{
    /// <summary>The knobs of a role.</summary>
    public static ImmutableArray<Knob> For(CompanyRole role) => StrategyRole.Of(role).Knobs;

    /// <summary>A lineup with these settings, in the order of the knobs, in one seat.</summary>
    public static Lineup WithLeanings(this Lineup lineup, Company seat, ImmutableArray<double> settings)
    {
        var role = StrategyRole.Of(lineup.Scenario.Roster.RoleOf(seat));
        return lineup.With(seat, role.Learned(role.LearnedInfo, settings));
    }
}
