using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioShapeTests
{
    [Fact]
    public void Every_number_of_a_scenario_has_a_range() =>
        Assert.All(Numbers(ScenarioShape.Root), number => Assert.True(number.Low < number.High));

    [Fact]
    public void A_number_without_a_range_is_a_bug_that_names_the_parameter() => Assert.Equal(
        "Unranged.size needs a Within",
        Assert.Throws<InvalidOperationException>(() => ScenarioShape.Of(typeof(Unranged))).Message);

    static IEnumerable<NumberShape> Numbers(Shape shape) => shape switch
    {
        NumberShape number => [number],
        ListShape list => Numbers(list.Element),
        RecordShape record => record.Fields.SelectMany(field => Numbers(field.Shape)),
        _ => [],
    };

    sealed record Unranged(double Size);
}
