using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>What stood when the sheets of a quarter were open, to hold the closed quarter against.</summary>
internal sealed class OpenQuarter
{
    /// <summary>The GPU that is sold in the quarter.</summary>
    public GpuProduct Product { get; private set; }

    public Usd[] Cash { get; private set; } = [];

    /// <summary>Power of the chips in service, W, by hyperscaler.</summary>
    public long[] FleetWatts { get; private set; } = [];

    /// <summary>Chips in service and in stock, by hyperscaler.</summary>
    public long[] ChipsOwned { get; private set; } = [];

    /// <summary>Teams at work and teams there are, by designer.</summary>
    public (double Occupied, int Teams)[] Work { get; private set; } = [];

    public void Remember(World world)
    {
        Product = world.Nvidia.Product;
        Cash = [.. world.Roster.Companies.Select((_, index) => world.Ledger.Cash(world.Roster.At(index)))];
        FleetWatts = [.. world.Hyperscalers.Select(firm => firm.Fleet.Watts())];
        Work = [.. world.Designers.Select(designer => (designer.Occupied, designer.Teams))];
        ChipsOwned = [.. world.Hyperscalers.Select(firm => ClosedQuarter.Chips(firm.Fleet) + ClosedQuarter.Chips(firm.Stock))];
    }
}
