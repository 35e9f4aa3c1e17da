using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Money, chips, wafers and power are whole numbers of 64 bits: a total that does not fit is a bug and throws. The rules are compiled
/// without overflow checks, which loops pay for, so whoever reckons with such numbers says checked.
/// </summary>
public sealed class WholeAmountsTests
{
    /// <summary>The bits of a double, the place of an error in a text: no amounts.</summary>
    private static readonly string[] NoAmounts = ["Portable.cs", "ScenarioDocument.cs", "JsonFault.cs"];

    [Fact]
    public void The_rules_reckon_whole_amounts_checked()
    {
        var core = Path.Combine(Repository.Root, "src", "ChipMarketGame.Core");
        var sources = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(file => !NoAmounts.Contains(Path.GetFileName(file)))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

        Assert.Empty(UncheckedAmounts.In(sources));
    }

    [Theory]
    [InlineData("a + b")]
    [InlineData("a * 2")]
    [InlineData("a -= b")]
    [InlineData("a++")]
    [InlineData("-a")]
    [InlineData("(long)share")]
    [InlineData("(int)a")]
    public void An_amount_that_is_not_checked_is_found(string reckoning) => Assert.Single(UncheckedAmounts.In([Snippet(reckoning)]));

    [Theory]
    [InlineData("checked(a + b)")]
    [InlineData("a = checked(a - b)")]
    [InlineData("place + 1")]
    [InlineData("share * a")]
    [InlineData("(double)a")]
    public void What_is_checked_or_no_amount_is_not(string reckoning) => Assert.Empty(UncheckedAmounts.In([Snippet(reckoning)]));

    private static (string Name, string Text) Snippet(string reckoning) =>
        ("Snippet.cs", $"class Snippet {{ object Of(long a, long b, double share, int place) => {reckoning}; }}");
}
