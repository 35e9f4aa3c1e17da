using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A competitor: a strategy for one or more roles.</summary>
/// <param name="Name">Unique in its tournament.</param>
/// <param name="Strategies">In the order of <see cref="Roles"/>; null for a role that it does not play.</param>
/// <param name="IsFiller">Whether it only fills a league up to a prime number; it is not ranked.</param>
public sealed record Entrant(string Name, ImmutableArray<string?> Strategies, bool IsFiller = false)
{
    /// <summary>The roles that have seats, in the order in which they are reported: the GPU maker, then as they sit.</summary>
    public static ImmutableArray<CompanyRole> Roles { get; } =
        [.. Role.All.Select(role => role.Kind).OrderBy(role => role != CompanyRole.GpuMaker)];

    /// <summary>The roles that a scenario has, in that order.</summary>
    public static ImmutableArray<CompanyRole> RolesIn(Roster roster) =>
        [.. Roles.Where(role => Enumerable.Range(0, roster.Seats).Any(seat => roster.RoleOf(roster.At(seat)) == role))];

    /// <summary>With a strategy for each role, or null.</summary>
    public static Entrant Of(string name, Func<CompanyRole, string?> strategy, bool isFiller = false) =>
        new(name, [.. Roles.Select(strategy)], isFiller);

    /// <summary>Its strategy for a role, or null if it does not play that role.</summary>
    public string? For(CompanyRole role) => Strategies.ElementAtOrDefault(Roles.IndexOf(role));
}
