using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FigureTextTests
{
    public static TheoryData<string> Scenarios => [.. ScenarioFile.BuiltInNames];

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_note_of_every_figure_is_told_in_Chinese(string scenario)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        Assert.All(ScenarioFile.BuiltIn(scenario).Figures, figure =>
        {
            var told = FigureText.Note(figure.Note, web.Words);
            Assert.Matches(@"[\u4e00-\u9fff]", told);
            Assert.DoesNotMatch(" (the|of|and|is|are|that|for|with|by|from|in|at|was|than) ", told);
        });
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_unit_is_told_in_Chinese_or_is_a_sign(string scenario)
    {
        using var reader = Reader.Of("zh-Hant");

        Assert.All(ScenarioFile.BuiltIn(scenario).Figures, figure => Assert.DoesNotMatch("[a-z]{3,}", FigureText.Unit(figure.Unit)));
    }

    [Fact]
    public void English_readers_read_what_the_scenario_says()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var figures = ScenarioFile.BuiltIn("no-asic").Figures;

        Assert.All(
            figures, figure => Assert.Equal(
                (figure.Note, figure.Unit), (FigureText.Note(figure.Note, web.Words), FigureText.Unit(figure.Unit))));
    }

    [Fact]
    public void A_note_that_somebody_wrote_stays_as_it_is()
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        Assert.Equal("my own guess", FigureText.Note("my own guess", web.Words));
        Assert.Equal(
            "此情境另設此值；原為 3，原說明：2025Q1 至 2030Q4", FigureText.Note("Set here; it was 3, of which was said: 2025Q1 to 2030Q4", web.Words));
    }
}
