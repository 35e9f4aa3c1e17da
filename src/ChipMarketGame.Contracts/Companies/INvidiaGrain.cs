using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>The GPU maker deciding on price, packaging, roadmap, CUDA, Fusion and OpenAI.</summary>
[Alias("nvidia")]
public interface INvidiaGrain : ICompanyGrain<NvidiaView, NvidiaSheet>;
