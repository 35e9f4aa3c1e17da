using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A design house deciding on margins, quotes, teams, clients and NVLink Fusion.</summary>
[Alias("designer")]
public interface IDesignerGrain : ICompanyGrain<DesignerView, DesignerSheet>;
