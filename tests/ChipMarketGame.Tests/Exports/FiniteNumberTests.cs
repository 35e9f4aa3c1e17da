using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Numbers of results in JSON: what is none is null, which the readers of other programs take.</summary>
public sealed class FiniteNumberTests
{
    static readonly JsonSerializerOptions Form = new() { Converters = { new FiniteNumber() } };

    [Fact]
    public void What_is_no_finite_number_is_null_among_the_others() => Assert.Equal(
        "[1.5,null,null,null,-0.25]",
        JsonSerializer.Serialize(new[] { 1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.25 }, Form));

    [Fact]
    public void Null_is_read_as_not_a_number() =>
        Assert.Equal([1.5, double.NaN], JsonSerializer.Deserialize<double[]>("[1.5,null]", Form)!);
}
