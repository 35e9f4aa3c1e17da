using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// The purposes whose payments are a role's operating cash flow, by what they come from. What is bought to last (chips, servers, power,
/// teams, a stake) and interest are not in it.
/// </summary>
internal sealed record OperatingFlows(
    ImmutableArray<Purpose> Gross, ImmutableArray<Purpose> Partnership, ImmutableArray<Purpose> Costs, ImmutableArray<Purpose> Development)
{
    public static OperatingFlows Hyperscaler { get; } = new(
        [Purpose.CloudRevenue], [Purpose.Nre], [Purpose.Energy], [Purpose.Software]);

    public static OperatingFlows Designer { get; } = new(
        [Purpose.OwnChips, Purpose.ChipCost],
        [Purpose.Nre, Purpose.NreCost, Purpose.Royalty, Purpose.OwnFabricLoss, Purpose.FusionFee],
        [Purpose.BookingFee, Purpose.DesignerOperations],
        [Purpose.IpResearch]);

    public static OperatingFlows GpuMaker { get; } = new(
        [Purpose.Gpus, Purpose.GpuCost],
        [Purpose.Royalty, Purpose.Attach, Purpose.AttachCost, Purpose.FusionFee],
        [Purpose.PackagingFee, Purpose.LoyaltyClaims, Purpose.NvidiaOperations],
        [Purpose.ResearchAndCuda]);

    public ImmutableArray<Purpose> All { get; } = [.. Gross, .. Partnership, .. Costs, .. Development];
}
