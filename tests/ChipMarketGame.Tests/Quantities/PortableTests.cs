using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The portable functions against the platform's, which are good to the last digit or nearly so.</summary>
public sealed class PortableTests
{
    private const int Samples = 200_000;

    [Fact]
    public void Exp_is_within_two_units_in_the_last_place_over_its_whole_range() =>
        Gen.Double[-745, 709.7].Sample(x => AssertClose($"exp({x:R})", Math.Exp(x), Portable.Exp(x), 2), iter: Samples);

    [Fact]
    public void Log_is_within_two_units_in_the_last_place_for_every_positive_number() =>
        Gen.Long[1, BitConverter.DoubleToInt64Bits(double.MaxValue)].Select(BitConverter.Int64BitsToDouble)
            .Sample(x => AssertClose($"log({x:R})", Math.Log(x), Portable.Log(x), 2), iter: Samples);

    [Fact]
    public void Log_is_within_two_units_in_the_last_place_near_one() =>
        Gen.Double[-1e-3, 1e-3].Sample(x => AssertClose($"log(1 + {x:R})", Math.Log(1 + x), Portable.Log(1 + x), 2), iter: Samples);

    [Fact]
    public void Pow_loses_three_units_for_each_unit_of_the_logarithm_of_its_result() =>
        Gen.Select(Gen.Double[1e-6, 1e6], Gen.Double[-20, 20])
            .Sample((x, y) => AssertClose(
                $"pow({x:R}, {y:R})", Math.Pow(x, y), Portable.Pow(x, y), 2 + (3 * Math.Abs(y * Math.Log(x)))), iter: Samples);

    [Fact]
    public void Several_numbers_at_once_give_what_each_gives_alone()
    {
        double[] special =
            [0, 1, -1, double.NaN, double.PositiveInfinity, double.Epsilon, double.MaxValue, 2.2250738585072014e-308, Math.Sqrt(2)];
        var number = Gen.Frequency(
            (3, Gen.Double[1e-6, 1e6]), (1, Gen.Double[0.999, 1.001]), (1, Gen.Int[0, special.Length - 1].Select(i => special[i])));
        double[] powers = [0, 1, 500, -1e300];
        Gen.Select(number.Array[0, 11], Gen.Frequency((3, Gen.Double[-20, 20]), (1, Gen.Int[0, powers.Length - 1].Select(i => powers[i]))))
            .Sample((numbers, y) =>
            {
                var (logarithms, raised) = (numbers.ToArray(), numbers.ToArray());
                Portable.Log(logarithms);
                Portable.Pow(raised, y);
                Assert.Equal(numbers.Select(x => Bits(Portable.Log(x))), logarithms.Select(Bits));
                Assert.Equal(numbers.Select(x => Bits(Portable.Pow(x, y))), raised.Select(Bits));
            }, iter: Samples);
    }

    [Fact]
    public void A_whole_power_is_exact_where_every_step_is() =>
        Gen.Select(Gen.Int[-12, 12], Gen.Int[0, 12]).Sample((x, n) => Portable.Pow(x, n) == Math.Round(Math.Pow(x, n)));

    [Fact]
    public void A_negative_whole_power_is_the_reciprocal() => Assert.Equal(1.0 / 1024, Portable.Pow(2.0, -10));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(-746, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_is_exact_at_the_special_cases(double x, double wanted) => Assert.Equal(wanted, Portable.Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_is_exact_at_the_special_cases(double x, double wanted) => Assert.Equal(wanted, Portable.Log(x));

    [Theory]
    [InlineData(7.5, 0.0, 1.0)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(1.0, 1e300, 1.0)]
    [InlineData(0.0, 2.5, 0.0)]
    [InlineData(0.0, -2.5, double.PositiveInfinity)]
    [InlineData(-1.0, 0.5, double.NaN)]
    public void Pow_is_exact_at_the_special_cases(double x, double y, double wanted) => Assert.Equal(wanted, Portable.Pow(x, y));

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);

    private static void AssertClose(string name, double wanted, double seen, double units)
    {
        var unit = Math.Max(Math.BitIncrement(Math.Abs(wanted)) - Math.Abs(wanted), double.Epsilon);
        Assert.True(
            Math.Abs(seen - wanted) <= units * unit, $"{name}: wanted {wanted:R}, seen {seen:R}, {(seen - wanted) / unit} units off");
    }
}
