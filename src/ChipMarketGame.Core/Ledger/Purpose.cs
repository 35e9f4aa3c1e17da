namespace ChipMarketGame.Core;

/// <summary>What a payment is for.</summary>
public enum Purpose
{
    Gpus, GpuCost, PackagingFee, Servers, OwnChips, ChipCost, BookingFee, Royalty, OwnFabricLoss, Attach, AttachCost, Expedite,
    Software, PowerBuild, Nre, NreCost, CloudRevenue, Energy, EndDemand, AmdSales, OpenAiTranche, OpenAiRevenue, OpenAiCost,
    TeamHire, TeamRelease, IpResearch, DesignerOperations, FusionFee, ResearchAndCuda, NvidiaOperations, Interest, LoyaltyClaims,
}
