using ChipMarketGame.Core;

namespace ChipMarketGame.Batch;

/// <summary>Roles as tournament files and tables write them.</summary>
public static class RoleNames
{
    /// <summary>All roles together.</summary>
    public const string Overall = "overall";

    /// <summary>nvidia, hyperscaler or designer; null is <see cref="Overall"/>.</summary>
    public static string Of(CompanyRole? role) => role is { } one ? Role.Of(one).Name.Field : Overall;
}
