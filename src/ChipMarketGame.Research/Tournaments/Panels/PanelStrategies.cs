using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The frozen field that everybody is measured against: six scripted strategies per role, the reference first; the reference alone of a
/// role that has no field of its own. Changing it changes every panel.
/// </summary>
public static class PanelStrategies
{
    private static readonly ImmutableArray<string> Nvidia = [
        "reference", "margin-first", "limit-pricing", "closed-garden", "kingmaker", "open-arms"];
    private static readonly ImmutableArray<string> Hyperscalers = ["reference", "gpu-only", "asic-max", "hedge", "cost-minimiser", "bold"];
    private static readonly ImmutableArray<string> Designers = [
        "reference", "undercutter", "fusion-refuser", "fusion-joiner", "capacity-hoarder", "premium-ip"];
    private static readonly ImmutableArray<string> Others = [StrategyCatalogue.Reference];

    /// <summary>The most that a role has.</summary>
    public const int Count = 6;

    public static ImmutableArray<string> For(CompanyRole role) => role switch
    {
        CompanyRole.GpuMaker => Nvidia,
        CompanyRole.Hyperscaler => Hyperscalers,
        CompanyRole.Designer => Designers,
        CompanyRole.Actor => throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy"),
        _ => Others,
    };
}
