using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("x;=cmd|'/C calc'!A0;y", "x;'=cmd|'/C calc'!A0;y")]
    [InlineData("x, @y", "x, '@y")]
    [InlineData("x\t-1", "x\t'-1")]
    [InlineData("x\n+1", "x\n'+1")]
    [InlineData("x;\"=1", "x;\"'=1")]
    [InlineData("x| =1", "x| '=1")]
    [InlineData(" =1", " '=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("x；＝1", "x；'＝1")]
    [InlineData("x，=1", "x，'=1")]
    [InlineData("－1", "'－1")]
    [InlineData("＋1;＠a", "'＋1;'＠a")]
    [InlineData("\t=1", "'\t'=1")]
    public void A_text_that_would_run_behind_any_separator_gets_an_apostrophe(string text, string safe) =>
        Assert.Equal(safe, SpreadsheetText.Safe(text));

    [Theory]
    [InlineData("Ann")]
    [InlineData("a-b")]
    [InlineData("x;y, z")]
    [InlineData("Team A+B")]
    [InlineData("mail me@home")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, SpreadsheetText.Safe(text));
}
