using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What holds in a quarter and is overwritten by its end.</summary>
internal sealed class OpenTerms(World world)
{
    /// <summary>Designers' chip margins in force.</summary>
    public ImmutableArray<double> Margins { get; } = [.. world.Designers.Select(designer => designer.Margin)];

    /// <summary>Most GPUs of each buyer's order that rationing counts.</summary>
    public ImmutableArray<long> MostCounted { get; } = [
        .. Enumerable.Range(0, world.GpuOrders.Length).Select(buyer => GpuRation.MostCounted(world, buyer))];
}
