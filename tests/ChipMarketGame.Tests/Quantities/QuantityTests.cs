using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What all counted quantities share: whole numbers with a default of nothing, in order, and strict as JSON.</summary>
public abstract class QuantityTests<T> where T : struct, IQuantity<T>, IComparable<T>
{
    [Fact]
    public void The_default_is_nothing_of_it() => Assert.Equal(0, default(T).Count);

    [Fact]
    public void It_travels_as_a_whole_number() =>
        Gen.Long.Sample(count =>
            JsonSerializer.Serialize(T.Of(count)) == count.ToString(CultureInfo.InvariantCulture)
            && JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(T.Of(count))).Equals(T.Of(count)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1e999")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[5]")]
    public void What_is_not_a_whole_number_in_range_is_refused_by_its_name(string json)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

        Assert.Contains($"{typeof(T).Name} must be a whole number", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_comes_after_less() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((a, b) => Math.Sign(T.Of(a).CompareTo(T.Of(b))) == Math.Sign(a.CompareTo(b)));
}

public sealed class UsdQuantityTests : QuantityTests<Usd>;

public sealed class ChipsQuantityTests : QuantityTests<Chips>;

public sealed class WafersQuantityTests : QuantityTests<Wafers>;

public sealed class WattsQuantityTests : QuantityTests<Watts>;

public sealed class KilowattsQuantityTests : QuantityTests<Kilowatts>;

public sealed class MegawattsQuantityTests : QuantityTests<Megawatts>;
