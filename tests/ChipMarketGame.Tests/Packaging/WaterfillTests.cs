using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WaterfillTests
{
    private static readonly Gen<(long Demand, long Counted, double Weight)[]> Buyers =
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 1_000_000], Gen.Double[0.05, 8]).Array[1, 9];

    [Fact]
    public void Everybody_gets_the_order_when_there_is_enough() => Assert.Equal([30, 0, 70], Ration([30, 0, 70], [1, 1, 1], 100));

    [Fact]
    public void In_a_shortage_equal_weights_share_in_proportion_to_what_counts() => Assert.Equal([20, 40], Ration([100, 200], [1, 1], 60));

    [Fact]
    public void Twice_the_weight_gets_twice_the_share() => Assert.Equal([40, 20], Ration([100, 100], [2, 1], 60));

    [Fact]
    public void What_a_small_buyer_does_not_need_goes_to_the_others() => Assert.Equal([10, 45, 45], Ration([10, 100, 100], [9, 1, 1], 100));

    [Fact]
    public void What_does_not_count_of_an_order_earns_no_share_but_can_be_filled()
    {
        var granted = new long[2];
        Waterfill.Ration([100, 100], [100, 25], [1, 1], 50, granted);
        Assert.Equal([40, 10], granted);

        Waterfill.Ration([100, 100], [100, 25], [1, 1], 190, granted);
        Assert.Equal([100, 90], granted);
    }

    [Fact]
    public void The_unit_that_rounding_leaves_goes_to_the_largest_fraction() => Assert.Equal([3, 7], Ration([4, 8], [1, 1], 10));

    [Fact]
    public void Between_equal_fractions_the_first_in_the_list_gets_the_unit() => Assert.Equal([3, 2, 2], Ration([5, 5, 5], [1, 1, 1], 7));

    [Fact]
    public void All_of_the_supply_is_given_and_nobody_gets_more_than_the_order() =>
        Gen.Select(Buyers, Gen.Long[0, 5_000_000]).Sample((buyers, supply) =>
    {
        var demand = buyers.Select(buyer => buyer.Demand).ToArray();
        var granted = new long[demand.Length];
        Waterfill.Ration(
            demand, [.. buyers.Select(buyer => Math.Min(buyer.Demand, buyer.Counted))], [.. buyers.Select(buyer => buyer.Weight)],
            supply, granted);

        Assert.Equal(Math.Min(supply, demand.Sum()), granted.Sum());
        Assert.All(granted.Zip(demand), pair => Assert.InRange(pair.First, 0, pair.Second));
    });

    [Fact]
    public void More_weight_never_gets_less() =>
        Gen.Select(Buyers, Gen.Long[0, 5_000_000], Gen.Double[1, 4]).Sample((buyers, supply, more) =>
    {
        var demand = buyers.Select(buyer => buyer.Demand).ToArray();
        var weight = buyers.Select(buyer => buyer.Weight).ToArray();
        var before = Ration(demand, weight, supply)[0];
        weight[0] *= more;

        // A unit may change hands by rounding.
        Assert.True(Ration(demand, weight, supply)[0] >= before - 1);
    });

    private static long[] Ration(long[] demand, double[] weight, long supply)
    {
        var granted = new long[demand.Length];
        Waterfill.Ration(demand, demand, weight, supply, granted);
        return granted;
    }
}
