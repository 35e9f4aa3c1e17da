using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A hyperscaler deciding on GPUs, own silicon, power and partnerships.</summary>
[Alias("hyperscaler")]
public interface IHyperscalerGrain : ICompanyGrain<HyperscalerView, HyperscalerSheet>;
