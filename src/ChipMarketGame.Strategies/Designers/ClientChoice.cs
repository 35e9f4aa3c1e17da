namespace ChipMarketGame.Strategies;

/// <summary>Whose programmes a design house takes: everybody's, but its last free team it keeps for the larger customers.</summary>
internal static class ClientChoice
{
    private const int Kept = 2;

    /// <summary>The clients to accept.</summary>
    public static Clients Of(Scenario scenario, DesignerView view)
    {
        var market = view.Public;
        if (view.Teams - view.Occupied > 1 || market.Turn == 0) { return Clients.All(scenario.Roster); }

        var clients = default(Clients);
        for (var place = 0; place < Math.Min(Kept, market.Chips.Count); place++)
        {
            clients = clients.With(LargestBut(clients, market));
        }

        return clients;
    }

    /// <summary>The customer that took most compute in own chips last quarter, of those not chosen yet.</summary>
    private static Company LargestBut(Clients chosen, PublicView market)
    {
        var largest = Company.None;
        var most = -1.0;
        foreach (ref readonly var chip in market.Chips)
        {
            if (chosen.Contains(chip.Customer)) { continue; }
            var size = Shipped(market.LastQuarter, chip.Customer).Count * chip.Compute.H100;
            if (size > most) { (largest, most) = (chip.Customer, size); }
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
