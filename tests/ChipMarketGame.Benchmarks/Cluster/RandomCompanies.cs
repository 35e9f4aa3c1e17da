using System.Diagnostics.CodeAnalysis;
using Orleans.Metadata;
using Orleans.Runtime.Placement;

namespace ChipMarketGame.Benchmarks;

/// <summary>Places companies on any silo instead of beside their game, to measure what their own placement is worth.</summary>
internal sealed class RandomCompanies : IPlacementStrategyResolver
{
    private static readonly RandomPlacement Anywhere = new();

    public bool TryResolvePlacementStrategy(
        GrainType grainType, GrainProperties? properties, [NotNullWhen(true)] out PlacementStrategy? result)
    {
        result = grainType.ToString() is "hyperscaler" or "designer" or "nvidia" ? Anywhere : null;
        return result is not null;
    }
}
