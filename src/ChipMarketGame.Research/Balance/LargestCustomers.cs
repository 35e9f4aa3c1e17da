using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>The hyperscalers that took most compute in own chips last quarter; in the first quarter, the first of the roster.</summary>
internal static class LargestCustomers
{
    public static Clients Of(DesignerView view, int count)
    {
        var customers = default(Clients);
        foreach (var chip in view.Public.Chips.AsSpan().ToArray().OrderByDescending(chip => Taken(view.Public, chip)).Take(count))
        {
            customers = customers.With(chip.Customer);
        }

        return customers;
    }

    private static double Taken(PublicView market, in ChipNotice chip)
    {
        foreach (ref readonly var source in market.LastQuarter.Sources)
        {
            if (source.Owner == chip.Customer) { return source.Chips.Count * chip.Compute.H100; }
        }

        return 0;
    }
}
