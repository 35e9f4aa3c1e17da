using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// The frozen field that everybody is measured against: six scripted strategies per class, the reference first. Changing it changes
/// every panel.
/// </summary>
public static class PanelStrategies
{
    private static readonly ImmutableArray<string> Nvidia = ["reference", "margin-first", "limit-pricing", "closed-garden", "kingmaker", "open-arms"];
    private static readonly ImmutableArray<string> Hyperscalers = ["reference", "gpu-only", "asic-max", "hedge", "cost-minimiser", "bold"];
    private static readonly ImmutableArray<string> Designers = ["reference", "undercutter", "fusion-refuser", "fusion-joiner", "capacity-hoarder", "premium-ip"];

    /// <summary>How many each class has.</summary>
    public const int Count = 6;

    public static ImmutableArray<string> For(CompanyClass seatClass) => seatClass switch
    {
        CompanyClass.GpuMaker => Nvidia,
        CompanyClass.Hyperscaler => Hyperscalers,
        CompanyClass.Designer => Designers,
        _ => throw new ArgumentOutOfRangeException(nameof(seatClass), seatClass, "actors have no strategy"),
    };
}
