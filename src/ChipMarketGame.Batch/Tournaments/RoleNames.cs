using ChipMarketGame.Core;

namespace ChipMarketGame.Batch;

/// <summary>Roles as tournament files and tables write them.</summary>
public static class RoleNames
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
