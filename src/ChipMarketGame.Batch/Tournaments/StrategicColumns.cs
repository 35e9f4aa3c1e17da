using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Columns of equilibria.csv.</summary>
public static class StrategicColumns
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Column<StrategicRow>> All { get; } =
    [
        new("role", "", "nvidia, hyperscaler or designer", row => RoleNames.Of(row.Role)),
        new("entrant", "", "entrant whose strategy fills the role", row => row.Entrant),
        new("alpha_rank", "share", "α-rank's marginal at infinite α", row => row.AlphaRank),
        new("alpha_rank_10", "share", "α-rank's marginal at α = 10", row => row.AlphaRankSoft),
        new("p_first", "share",
            "chance of the greatest marginal at α = 10 over resampled payoffs; empty where there are too many combinations",
            row => double.IsNaN(row.First) ? null : row.First),
        new("replicator", "share", "share where replicator dynamics from equal shares have come to", row => row.Replicator),
        new("nash_weight", "share", "weight in the maximum-entropy equilibrium against the rest of the market", row => row.NashWeight),
        new("nash_skill", "panel sd", "mean payoff against that equilibrium's rest of the market", row => row.NashSkill),
    ];
}
