namespace ChipMarketGame.Strategies;

/// <summary>Whose programmes a design house takes: everybody's, but its last free team it keeps for the larger customers.</summary>
internal static class ClientChoice
{
    private const int Kept = 2;
    private const double Chosen = -1;

    /// <summary>The clients to accept.</summary>
    public static Clients Of(Scenario scenario, DesignerView view)
    {
        var market = view.Public;
        if (view.Teams - view.Occupied > 1 || market.Turn == 0) { return Clients.All(scenario.Roster); }

        Span<double> sizes = stackalloc double[market.Chips.Count];
        for (var place = 0; place < sizes.Length; place++)
        {
            ref readonly var chip = ref market.Chips.AsSpan()[place];
            sizes[place] = Shipped(market.LastQuarter, chip.Customer).Count * chip.Compute.H100;
        }

        var clients = default(Clients);
        for (var kept = 0; kept < Math.Min(Kept, sizes.Length); kept++)
        {
            var largest = LargestOf(sizes);
            clients = clients.With(market.Chips[largest].Customer);
            sizes[largest] = Chosen;
        }

        return clients;
    }

    /// <summary>The customer that took most compute in own chips last quarter; of equals, the first.</summary>
    private static int LargestOf(ReadOnlySpan<double> sizes)
    {
        var largest = 0;
        for (var place = 1; place < sizes.Length; place++)
        {
            if (sizes[place] > sizes[largest]) { largest = place; }
        }

        return largest;
    }

    private static Chips Shipped(QuarterReport report, Company owner)
    {
        foreach (ref readonly var source in report.Sources)
        {
            if (source.Owner == owner) { return source.Chips; }
        }

        return default;
    }
}
