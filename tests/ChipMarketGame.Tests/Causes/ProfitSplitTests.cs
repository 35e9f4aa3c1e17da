using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProfitSplitTests
{
    private static readonly SalesLine Sold = new(Price: 10, UnitCost: 4, Wanted: 100, Sold: 80);

    private static readonly Gen<SalesLine> Lines = Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 30_000], Gen.Int[0, 900_000], Gen.Int[0, 900_000], Gen.Int[0, 5])
        .Select((price, cost, wanted, sold, contract) => contract == 0 ? default : new SalesLine(price, cost, Math.Max(wanted, sold), sold));

    private static readonly Gen<ProfitAccount> Accounts = Gen.Select(Lines.Array[4], Gen.Long[-1_000_000, 1_000_000].Array[3]).Select((lines, rest) => Account([.. lines], rest[0], rest[1], rest[2]));

    [Fact]
    public void A_quarter_like_the_one_before_gives_nothing_but_zeros() => Accounts.Sample(account => Assert.All(Split(account, account), amount => Assert.Equal(0, amount)));

    [Fact]
    public void The_parts_are_the_whole() => Gen.Select(Accounts, Accounts).Sample((before, after) =>
        Assert.Equal(after.Profit - before.Profit, Split(before, after).Sum()));

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

        Assert.Equal((-5500, 11_250, -3750, 2000), (parts[(int)ProfitCause.Price], parts[(int)ProfitCause.Volume], parts[(int)ProfitCause.SupplyLimit], parts.Sum()));
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
    public void A_contract_that_begins_is_partnership() => Only(ProfitCause.Partnership, 6 * 80, new SalesLine(0, 0, 0, 0, Contract: false), Sold);

    [Fact]
    public void As_many_units_for_those_who_leave_more_is_mix()
    {
        SalesLine dear = new(20, 4, 100, 100), cheap = new(10, 4, 100, 100);
        var amounts = Split(Account([dear, cheap]), Account([dear with { Wanted = 150, Sold = 150 }, cheap with { Wanted = 50, Sold = 50 }]));

        Assert.Equal(50 * (16 - 6), amounts[(int)ProfitCause.Mix]);
        Assert.Equal(50 * (16 - 6), amounts.Sum());
    }

    private static void Only(ProfitCause cause, long amount, SalesLine before, SalesLine after)
    {
        var amounts = Split(Account([before]), Account([after]));

        Assert.Equal(amount, amounts[(int)cause]);
        Assert.Equal(amount, amounts.Sum());
        Assert.Equal(Math.Abs(amount), amounts.Sum(Math.Abs));
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
