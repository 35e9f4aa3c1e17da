using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StudentTestTests
{
    // Hours of extra sleep under two drugs, ten patients: Cushny and Peebles (1905), the example of Student (1908); `sleep` in R.
    static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact] // R, help page of t.test: t = -4.0621, df = 9, p-value = 0.002833.
    public void Students_sleep_data_give_the_published_paired_t()
    {
        var test = StudentTest.Paired(First, Second);

        Assert.Equal(-4.0621, test.T, 5e-5);
        Assert.Equal(9, test.DegreesOfFreedom);
        Assert.Equal(0.002833, test.P, 5e-7);
    }

    [Fact] // R, help page of t.test: t = -1.8608, df = 17.776, p-value = 0.07939.
    public void Students_sleep_data_give_the_published_Welch_t()
    {
        var test = StudentTest.Welch(First, Second);

        Assert.Equal(-1.8608, test.T, 5e-5);
        Assert.Equal(17.776, test.DegreesOfFreedom, 5e-4);
        Assert.Equal(0.07939, test.P, 5e-6);
    }

    [Fact] // The specification's own figures.
    public void Three_against_three_give_the_specified_Welch_t()
    {
        var test = StudentTest.Welch([1, 2, 3], [1.1, 2.9, 4.2]);

        Assert.Equal(-0.68649512735572582, test.T, 1e-14);
        Assert.Equal(0.53619490753126731, test.P, 1e-13);
    }

    [Fact]
    public void A_strategy_against_itself_differs_by_exactly_zero_with_p_of_one()
    {
        StudentTest[] tests = [StudentTest.Paired(First, First), StudentTest.Welch(First, First), StudentTest.Paired(
            [4], [4]), StudentTest.Paired([3, 3], [3, 3])];

        Assert.All(tests, test => Assert.Equal((0.0, 0.0, 1.0), (test.Difference, test.T, test.P)));
    }

    [Fact]
    public void A_difference_that_never_varies_is_certain()
    {
        var test = StudentTest.Paired([1.5, 2.5, 3.5], [1, 2, 3]);

        Assert.Equal((0.5, 0.0, double.PositiveInfinity, 0.0), (test.Difference, test.StandardError, test.T, test.P));
    }

    [Fact]
    public void A_single_pair_tells_nothing()
    {
        var test = StudentTest.Paired([5], [3]);

        Assert.Equal((2.0, double.NaN, 1.0), (test.Difference, test.T, test.P));
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused_by_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => StudentTest.Paired([1, double.NaN, 3], [1, 2, 3]));

        Assert.Contains("value 2 must be a finite number, not NaN", error.Message, StringComparison.Ordinal);
    }
}
