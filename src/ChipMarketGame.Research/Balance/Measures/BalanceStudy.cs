using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What all measures of a scenario share.</summary>
/// <param name="Roles">Roles whose seats are measured.</param>
/// <param name="Seeds">Seeds in each market.</param>
/// <param name="Lineups">Line-ups drawn for the shares of variance, and for score against gain.</param>
/// <param name="Searched">The stored search; null where there is none that fits.</param>
public sealed record BalanceStudy(
    ScenarioFile File, Yardstick Yardstick, ImmutableArray<CompanyRole> Roles, ImmutableArray<RivalMix> Mixes, int Seeds, int Lineups,
    SearchedSchedules? Searched)
{
    /// <summary>Line-ups enough for an interval of about ± 0.1 around a share or a correlation.</summary>
    public const int UsualLineups = 300;

    /// <summary>Fewest line-ups that give an interval.</summary>
    public const int LeastLineups = 8;

    public Scenario Scenario => File.Scenario;

    /// <summary>The seats that are measured, in their order.</summary>
    public ImmutableArray<Company> Seats { get; } =
    [
        .. Enumerable.Range(0, File.Scenario.Roster.Seats).Select(File.Scenario.Roster.At)
            .Where(seat => Roles.Contains(File.Scenario.Roster.RoleOf(seat))),
    ];

    /// <summary>The seats of a role.</summary>
    public IEnumerable<Company> SeatsOf(CompanyRole role) => Seats.Where(seat => Scenario.Roster.RoleOf(seat) == role);

    /// <summary>Id of a company.</summary>
    public string Id(Company seat) => Scenario.Roster[seat].Id;
}
