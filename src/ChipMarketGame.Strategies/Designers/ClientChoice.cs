namespace ChipMarketGame.Strategies;

/// <summary>Whose programmes a design house takes: everybody's, but its last free team it keeps for the larger customers.</summary>
internal static class ClientChoice
{
    /// <summary>The clients to accept.</summary>
    public static Clients Of(Scenario scenario, DesignerView view)
    {
        var market = view.Public;
        return view.Teams - view.Occupied > 1 || market.Turn == 0 ? Clients.All(scenario.Roster) : TwoLargest(market);
    }

    /// <summary>The customers that took most compute in own chips last quarter; of equals, the first.</summary>
    private static Clients TwoLargest(PublicView market)
    {
        var (first, second, most, next) = (Company.None, Company.None, -1.0, -1.0);
        var sources = market.LastQuarter.Sources.AsSpan();
        foreach (ref readonly var chip in market.Chips)
        {
            var size = Shipped(sources, chip.Customer).Count * chip.Compute.H100;
            if (size > most) { (first, most, second, next) = (chip.Customer, size, first, most); }
            else if (size > next) { (second, next) = (chip.Customer, size); }
        }

        var clients = default(Clients);
        if (first.Exists) { clients = clients.With(first); }
        return second.Exists ? clients.With(second) : clients;
    }

    private static Chips Shipped(ReadOnlySpan<SourceReport> sources, Company owner)
    {
        foreach (ref readonly var source in sources)
        {
            if (source.Owner == owner) { return source.Chips; }
        }

        return default;
    }
}
