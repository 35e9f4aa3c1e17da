using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// The difference of two accounts by cause. Sales are split by Bennet's indicator, price changes at mean quantities and quantity
/// changes at mean prices (Bennet 1920, "The theory of measurement of changes in cost of living"; Diewert 2005, "Index number theory
/// using differences rather than ratios", on why it treats both quarters alike). It is the Shapley value of the two steps.
/// </summary>
internal static class ProfitSplit
{
    private static readonly ImmutableArray<ProfitCause> OfSales =
        [ProfitCause.Price, ProfitCause.Volume, ProfitCause.Mix, ProfitCause.SupplyLimit, ProfitCause.Partnership, ProfitCause.Costs];

    /// <summary>Adds the amount of each cause, by its number.</summary>
    public static void Add(ProfitAccount before, ProfitAccount after, long[] amounts)
    {
        AddSales(before, after, amounts);
        amounts[(int)ProfitCause.Partnership] = checked(amounts[(int)ProfitCause.Partnership] + (after.Partnership - before.Partnership));
        amounts[(int)ProfitCause.Costs] = checked(amounts[(int)ProfitCause.Costs] + (after.Costs - before.Costs));
        amounts[(int)ProfitCause.Development] = checked(amounts[(int)ProfitCause.Development] + (after.Development - before.Development));
    }

    private static void AddSales(ProfitAccount before, ProfitAccount after, long[] amounts)
    {
        var moved = new Movement();
        for (var line = 0; line < before.Sales.Length; line++) { moved.Add(before.Sales[line], after.Sales[line]); }
        var (left, largest) = (checked(after.Gross - before.Gross), ProfitCause.Price);
        foreach (var cause in OfSales)
        {
            var amount = Usd.Round(moved.By(cause)).Count;
            amounts[(int)cause] = checked(amounts[(int)cause] + amount);
            left = checked(left - amount);
            if (Math.Abs(moved.By(cause)) > Math.Abs(moved.By(largest))) { largest = cause; }
        }

        // Fractions of a dollar: the largest part takes what rounding leaves.
        amounts[(int)largest] = checked(amounts[(int)largest] + left);
    }

    /// <summary>How the sales moved, in fractions of a dollar.</summary>
    private sealed class Movement
    {
        private double _price, _wanted, _supply, _contracts, _costs, _units, _sold, _margin;

        public void Add(in SalesLine before, in SalesLine after)
        {
            if (before.Contract != after.Contract)
            {
                _contracts += (after.Sold * after.Margin) - (before.Sold * before.Margin);
                return;
            }

            // Where nothing was sold there was no price: it is taken to be that of the other quarter.
            var (was, now) = (before.Sold > 0 ? before : after with { Wanted = before.Wanted, Sold = 0 }, after.Sold > 0
                ? after
                : before with { Wanted = after.Wanted, Sold = 0 });
            if (was.Sold == 0 && now.Sold == 0) { return; }
            var (sold, margin) = ((was.Sold + now.Sold) / 2, (was.Margin + now.Margin) / 2);
            _price += sold * (now.Price - was.Price);
            _costs -= sold * (now.UnitCost - was.UnitCost);
            _wanted += margin * (now.Wanted - was.Wanted);
            _supply -= margin * (now.Wanted - now.Sold - (was.Wanted - was.Sold));
            _units += now.Wanted - was.Wanted;
            _sold += sold;
            _margin += sold * margin;
        }

        public double By(ProfitCause cause) => cause switch
        {
            ProfitCause.Price => _price,
            ProfitCause.Volume => Volume,
            ProfitCause.Mix => _wanted - Volume,
            ProfitCause.SupplyLimit => _supply,
            ProfitCause.Partnership => _contracts,
            ProfitCause.Costs => _costs,
            _ => 0,
        };

        /// <summary>Units more than before at the average margin.</summary>
        private double Volume => _sold > 0 ? _units * _margin / _sold : 0;
    }
}
