using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Roles as tournament files and tables write them.</summary>
internal static class RoleNames
{
    public const string Overall = "overall";

    public static string Of(CompanyRole? role) => role switch
    {
        null => Overall,
        CompanyRole.GpuMaker => "nvidia",
        CompanyRole.Hyperscaler => "hyperscaler",
        _ => "designer",
    };
}
