using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Roles as tournament files and tables write them.</summary>
public static class RoleNames
{
    /// <summary>All roles together.</summary>
    public const string Overall = "overall";

    /// <summary>Of every role, in the order of reports.</summary>
    public static ImmutableArray<string> All { get; } = [.. Entrant.Roles.Select(role => Of(role))];

    /// <summary>nvidia, hyperscaler or designer; null is <see cref="Overall"/>.</summary>
    public static string Of(CompanyRole? role) => role is { } one ? Role.Of(one).Name.Field : Overall;
}
