using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A competitor: a strategy for one or more roles.</summary>
/// <param name="Name">Unique in its tournament.</param>
/// <param name="IsFiller">Whether it only fills a league up to a prime number; it is not ranked.</param>
public sealed record Entrant(string Name, string? Nvidia, string? Hyperscaler, string? Designer, bool IsFiller = false)
{
    /// <summary>The roles that have seats, in the order in which they are reported.</summary>
    public static IReadOnlyList<CompanyRole> Roles { get; } = [CompanyRole.GpuMaker, CompanyRole.Hyperscaler, CompanyRole.Designer];

    /// <summary>Whether it can play every seat.</summary>
    public bool PlaysAll => Roles.All(role => For(role) is not null);

    /// <summary>Its strategy for a role, or null if it does not play that role.</summary>
    public string? For(CompanyRole role) => role switch
    {
        CompanyRole.GpuMaker => Nvidia,
        CompanyRole.Hyperscaler => Hyperscaler,
        CompanyRole.Designer => Designer,
        _ => null,
    };
}
