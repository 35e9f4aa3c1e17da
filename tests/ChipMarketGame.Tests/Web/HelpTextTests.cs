using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class HelpTextTests
{
    [Theory]
    [InlineData("gpu", "15 % for servers", "beyond 1.25 times")]
    [InlineData("asic", "at most 1.6 times", "")]
    [InlineData("power_mw", "$11.0 m per MW", "after 4 quarters")]
    [InlineData("award", "7 to 10 quarters", "")]
    [InlineData("margin", "6 points above", "")]
    [InlineData("hire", "$250 m to hire, comes after 4 quarters", "Releasing one costs $100 m")]
    [InlineData("cap", "8 quarters", "25 % is no promise")]
    public void The_help_of_a_line_says_the_rulebook_s_figures_each_in_its_place(string line, string one, string other)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var help = web.Words[$"Help.{line}", HelpFigures.For(line, RuleFigures.Of(Seed.Scenario))].Value.Replace('\u00a0', ' ');

        Assert.Contains(one, help, StringComparison.Ordinal);
        Assert.Contains(other, help, StringComparison.Ordinal);
    }
}
