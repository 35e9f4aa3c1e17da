using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ExhibitsTests
{
    public static TheoryData<Measure> Measures => new(Enum.GetValues<Measure>());

    [Theory, MemberData(nameof(Measures))]
    public void The_bands_of_a_quarter_add_up_to_the_whole_market(Measure measure)
    {
        using var web = new WebContext();

        var exhibit = web.Exhibits.Shares(Shown.After(9), measure);

        for (var quarter = 0; quarter < 9; quarter++)
        {
            Assert.Equal(1, exhibit.Data.Series.Sum(band => band.Values[quarter]), 12);
        }
    }

    [Fact]
    public void The_whole_game_has_its_place_on_the_axis_from_the_first_quarter_on()
    {
        using var web = new WebContext();

        var exhibit = web.Exhibits.Price(Shown.After(3));

        Assert.Equal(24, exhibit.Data.Ticks.Length);
        Assert.Equal("2025Q1", exhibit.Data.Ticks[0]);
        Assert.Equal(3, exhibit.Data.Series[0].Values.Length);
    }

    [Fact]
    public void The_end_of_the_calibrated_window_is_marked_after_2028Q4()
    {
        using var web = new WebContext();

        var data = web.Exhibits.Shares(Shown.After(3), Measure.Units).Data;

        Assert.Equal("2028Q4", data.Ticks[data.Mark!.After]);
    }

    [Fact]
    public void Before_the_first_quarter_is_closed_a_chart_says_so_and_is_empty()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var exhibit = web.Exhibits.Shares(Shown.After(0), Measure.Value);

        Assert.Equal("No quarter has closed yet. The first figures come when the first one closes.", exhibit.Sentence);
        Assert.Empty(exhibit.Table.Rows);
        Assert.Equal("2025Q1", exhibit.Data.Ticks[0]);
    }

    [Theory]
    [InlineData("en", "NVIDIA GPUs held")]
    [InlineData("zh-Hant", "輝達 GPU 占")]
    public void The_sentence_says_who_holds_the_market_in_the_language_of_the_reader(string culture, string words)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();

        Assert.Contains(words, web.Exhibits.Shares(Shown.After(6), Measure.Units).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_for_each_closed_quarter_and_a_column_for_each_band()
    {
        using var web = new WebContext();

        var exhibit = web.Exhibits.Shares(Shown.After(6), Measure.Compute);

        Assert.Equal(6, exhibit.Table.Rows.Length);
        Assert.All(exhibit.Table.Rows, row => Assert.Equal(exhibit.Data.Series.Length + 1, row.Length));
        Assert.Equal("2026Q2", exhibit.Table.Rows[0][0]);
    }

    [Fact]
    public void A_chart_is_another_version_when_quarter_measure_or_language_is_another()
    {
        using var web = new WebContext();
        var (early, late) = (Shown.After(2), Shown.After(3));
        string Version(string culture, Contracts.GameSnapshot game, Measure measure)
        {
            using var reader = Reader.Of(culture);
            return web.Exhibits.Shares(game, measure).Data.Version;
        }

        string[] versions =
        [
            Version("en", early, Measure.Units), Version("en", late, Measure.Units), Version("en", late, Measure.Value),
            Version("zh-Hant", late, Measure.Value),
        ];

        Assert.Distinct(versions);
        Assert.Equal(versions[0], Version("en", Shown.After(2), Measure.Units));
    }
}
