using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>All views of one quarter. Whoever holds it hands each seat its own and nobody another's.</summary>
public sealed class GameViews
{
    private readonly Roster _roster;

    internal GameViews(Roster roster)
    {
        _roster = roster;
        Hyperscalers = [.. Enumerable.Range(0, roster.Hyperscalers).Select(_ => new HyperscalerView { Public = Public })];
        Designers = [.. Enumerable.Range(0, roster.Designers).Select(_ => new DesignerView { Public = Public })];
        Nvidia.Public = Public;
    }

    public PublicView Public { get; } = new();

    public ImmutableArray<HyperscalerView> Hyperscalers { get; }

    public ImmutableArray<DesignerView> Designers { get; }

    public NvidiaView Nvidia { get; } = new();

    /// <summary>The view of a seat, of whichever role.</summary>
    public SeatView Of(Company seat) => _roster.RoleOf(seat) switch
    {
        CompanyRole.Hyperscaler => Hyperscalers[seat.Index],
        CompanyRole.Designer => Designers[_roster.DesignerNumber(seat)],
        CompanyRole.GpuMaker => Nvidia,
        _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, "actors have no view"),
    };
}
