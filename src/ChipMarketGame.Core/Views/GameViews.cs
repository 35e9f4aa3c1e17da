using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>All views of one quarter. Whoever holds it hands each seat its own and nobody another's.</summary>
public sealed class GameViews
{
    internal GameViews(Roster roster)
    {
        Hyperscalers = [.. Enumerable.Range(0, roster.Hyperscalers).Select(_ => new HyperscalerView { Public = Public })];
        Designers = [.. Enumerable.Range(0, roster.Designers).Select(_ => new DesignerView { Public = Public })];
        Nvidia.Public = Public;
    }

    public PublicView Public { get; } = new();

    public ImmutableArray<HyperscalerView> Hyperscalers { get; }

    public ImmutableArray<DesignerView> Designers { get; }

    public NvidiaView Nvidia { get; } = new();
}
