using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProfitSplitTests
{
    private const long Anchor = 1_000_000_000;

    private static readonly SalesLine Sold = new(Price: 10, UnitCost: 4, Wanted: 100, Sold: 80);

    private static readonly Gen<SalesLine> Lines = Gen.Select(
        Gen.Int[0, 40_000], Gen.Int[0, 30_000], Gen.Int[0, 900_000], Gen.Int[0, 900_000], Gen.Int[0, 5])
        .Select((price, cost, wanted, sold, contract) => contract == 0
            ? default
            : new SalesLine(price, cost, Math.Max(wanted, sold), sold));

    private static readonly Gen<ProfitAccount> Accounts = Gen.Select(Lines.Array[4], Gen.Long[-1_000_000, 1_000_000].Array[3])
        .Select((lines, rest) => Account([.. lines], rest[0], rest[1], rest[2]));

    [Fact]
    public void A_quarter_like_the_one_before_gives_nothing_but_zeros() =>
        Accounts.Sample(account => Assert.All(Split(account, account), amount => Assert.Equal(0, amount)));

    [Fact]
    public void The_parts_are_those_of_the_handbook_s_formulas_and_leave_fractions_of_a_few_dollars_to_the_largest() =>
        Gen.Select(Accounts, Accounts).Sample((before, after) =>
    {
        var parts = Split(before, after);

        Assert.Equal(after.Profit - before.Profit, parts.Sum());
        foreach (var (cause, amount) in ByFormula(before, after)) { Assert.InRange(parts[(int)cause] - amount, -5, 5); }
    });

    [Fact]
    public void The_way_back_undoes_the_way_there() => Gen.Select(Accounts, Accounts).Sample((before, after) =>
    {
        var (there, back) = (Split(before, after), Split(after, before));
        Assert.All(there.Zip(back), pair => Assert.InRange(pair.First + pair.Second, -9, 9));
    });

    [Fact]
    public void The_example_of_the_handbook_comes_out_as_it_says()
    {
        var parts = Split(Account([new SalesLine(1000, 600, 100, 100)]), Account([new SalesLine(950, 600, 130, 120)]));

        Assert.Equal(
            (-5500, 11_250, -3750, 2000),
            (parts[(int)ProfitCause.Price], parts[(int)ProfitCause.Volume], parts[(int)ProfitCause.SupplyLimit], parts.Sum()));
    }

    [Fact]
    public void A_dearer_unit_is_price() => Only(ProfitCause.Price, 80 * 3, Sold, Sold with { Price = 13 });

    [Fact]
    public void A_dearer_input_is_costs() => Only(ProfitCause.Costs, -80 * 2, Sold, Sold with { UnitCost = 6 });

    [Fact]
    public void More_of_everything_is_volume() => Only(ProfitCause.Volume, 6 * 100, Sold, Sold with { Wanted = 200, Sold = 180 });

    [Fact]
    public void Orders_that_go_unserved_are_the_supply_limit() => Only(ProfitCause.SupplyLimit, -6 * 30, Sold, Sold with { Sold = 50 });

    [Fact]
    public void A_contract_that_begins_is_partnership() =>
        Only(ProfitCause.Partnership, 6 * 80, new SalesLine(0, 0, 0, 0, Contract: false), Sold);

    [Fact]
    public void As_many_units_for_those_who_leave_more_is_mix()
    {
        SalesLine dear = new(20, 4, 100, 100), cheap = new(10, 4, 100, 100);

        Only(ProfitCause.Mix, 50
            * (16 - 6), [dear, cheap], [dear with { Wanted = 150, Sold = 150 }, cheap with { Wanted = 50, Sold = 50 }]);
    }

    private static void Only(ProfitCause cause, long amount, SalesLine before, SalesLine after) => Only(cause, amount, [before], [after]);

    /// <summary>Beside a movement so large that whatever the parts do not explain falls on it and shows there.</summary>
    private static void Only(ProfitCause cause, long amount, SalesLine[] before, SalesLine[] after)
    {
        var (anchor, was, now) = cause == ProfitCause.Partnership
            ? (ProfitCause.Price, new SalesLine(0, 0, 1000, 1000), new SalesLine(Anchor / 1000, 0, 1000, 1000))
            : (ProfitCause.Partnership, new SalesLine(0, 0, 0, 0, Contract: false), new SalesLine(Anchor / 1000, 0, 1000, 1000));
        var amounts = Split(Account([.. before, was]), Account([.. after, now]));

        Assert.Equal(Enum.GetValues<ProfitCause>().Select(each => (each == cause ? amount : 0) + (each == anchor ? Anchor : 0)), amounts);
    }

    /// <summary>
    /// The handbook's formulas, a bar for the mean of the two quarters, the other quarter's price where nothing was sold.
    /// </summary>
    private static Dictionary<ProfitCause, double> ByFormula(ProfitAccount before, ProfitAccount after)
    {
        var (price, costs, supply, wanted, contracts, units, sold, earned) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (a, b) in before.Sales.Zip(after.Sales))
        {
            if (a.Contract != b.Contract)
            {
                contracts += (b.Sold * (b.Price - b.UnitCost)) - (a.Sold * (a.Price - a.UnitCost));
                continue;
            }

            var (priceA, costA) = a.Sold > 0 ? (a.Price, a.UnitCost) : (b.Price, b.UnitCost);
            var (priceB, costB) = b.Sold > 0 ? (b.Price, b.UnitCost) : (a.Price, a.UnitCost);
            if (a.Sold + b.Sold == 0) { continue; }
            var (q, m) = ((a.Sold + b.Sold) / 2, (priceA - costA + priceB - costB) / 2);
            price += q * (priceB - priceA);
            costs -= q * (costB - costA);
            supply -= m * (b.Wanted - b.Sold - a.Wanted + a.Sold);
            wanted += m * (b.Wanted - a.Wanted);
            (units, sold, earned) = (units + b.Wanted - a.Wanted, sold + q, earned + (q * m));
        }

        var volume = sold > 0 ? units * earned / sold : 0;
        return new()
        {
            [ProfitCause.Price] = price, [ProfitCause.Volume] = volume, [ProfitCause.Mix] = wanted - volume,
            [ProfitCause.SupplyLimit] = supply,
            [ProfitCause.Partnership] = contracts + after.Partnership - before.Partnership,
            [ProfitCause.Costs] = costs + after.Costs - before.Costs,
            [ProfitCause.Development] = after.Development - before.Development, [ProfitCause.Luck] = 0,
        };
    }

    private static long[] Split(ProfitAccount before, ProfitAccount after)
    {
        var amounts = new long[Enum.GetValues<ProfitCause>().Length];
        ProfitSplit.Add(before, after, amounts);
        return amounts;
    }

    private static ProfitAccount Account(SalesLine[] lines, long partnership = 0, long costs = 0, long development = 0)
    {
        var gross = (long)lines.Sum(line => line.Sold * line.Margin);
        return new ProfitAccount(gross + partnership + costs + development, [.. lines], gross, partnership, costs, development);
    }
}
