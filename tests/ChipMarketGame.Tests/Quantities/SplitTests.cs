using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SplitTests
{
    private const long MostThatADoubleCounts = 1L << 53;

    [Fact]
    public void The_parts_are_the_whole() =>
        Gen.Select(Gen.Long[0, MostThatADoubleCounts], Gen.Double[0, 1]).Sample((total, share) =>
        {
            var (first, second) = Split.InTwo(total, share);
            return first + second == total && first >= 0 && second >= 0;
        });

    [Fact]
    public void The_second_part_gets_the_remainder() => Assert.Equal((8, 3), Split.InTwo(11, 0.8));

    [Fact]
    public void The_first_part_is_its_share_to_less_than_one_unit() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Double[0, 1]).Sample((total, share) =>
            Split.InTwo(total, share).First is var first && first <= total * share && first > (total * share) - 1);

    [Theory]
    [InlineData(0.0, 0, 7)]
    [InlineData(1.0, 7, 0)]
    public void All_or_nothing_leaves_no_remainder(double share, long first, long second) =>
        Assert.Equal((first, second), Split.InTwo(7, share));
}
