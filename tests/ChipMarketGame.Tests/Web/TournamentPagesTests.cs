using System.Collections.Immutable;
using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TournamentPagesTests
{
    static readonly StandingsBoard Table = new("overall", 64, Provisional: false,
    [
        new(1, 2, "kingmaker", "a", 0.52, 0.31, 0.73, 0.8),
        new(1, 2, "hedge", "a", 0.40, 0.20, 0.60, 0.2),
        new(3, 3, "random", "b", -1.25, double.NegativeInfinity, -0.9, 0),
    ]);

    static readonly TournamentBoard Board = new(
        "spring", "Spring cup", "capture", "seed-2025", Complete: true, 64, 64, 704, new string('a', 64), [Table],
    [
        Cell("reference", "hedge", "reference", 0.1, 0.4, -0.2), Cell("reference", "hedge", "undercutter", 0.3, 0.4, -0.2),
        Cell("kingmaker", "hedge", "reference", 2.5, -2.5, 0),
    ]);

    static TournamentTeam Team(string name, string? gpuMaker, string? clouds, string? houses, bool isFiller = false) =>
        new(name, [new("nvidia", gpuMaker), new("hyperscaler", clouds), new("designer", houses)], isFiller);

    static PayoffCell Cell(string gpuMaker, string clouds, string houses, double gpuMakers, double theClouds, double theHouses) => new([
        new("nvidia", gpuMaker, gpuMakers), new("hyperscaler", clouds, theClouds), new("designer", houses, theHouses)]);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    public void The_page_of_a_tournament_shows_standings_payoffs_and_how_to_check_them(string language)
    {
        using var reader = Reader.Of(language);
        using var web = Of(Board);

        var page = web.Render<TournamentPage>(parameters => parameters.Add(page => page.Id, "spring"));

        Assert.Equal("Spring cup", page.Find("h1").TextContent);
        Assert.Equal(3, page.FindAll(".standings tbody tr").Count);
        Assert.Equal(3, page.FindAll(".payoffs table").Count);
        Assert.Contains("chipmarket tournament verify spring", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b[A-Z][a-zA-Z]+\.[A-Z][a-zA-Z]+\b", page.Find(".hero").TextContent);
    }

    [Fact]
    public void Whom_nothing_separates_shares_a_rank_and_is_named_among_the_leaders()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var table = web.Render<StandingsTable>(parameters => parameters.Add(table => table.Table, Table));

        Assert.Equal(["1–2", "1–2", "3"], table.FindAll("tbody td:first-child").Select(cell => cell.TextContent));
        Assert.Contains("kingmaker, hedge", table.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Contains("−∞ to −0.90", table.FindAll("tbody tr")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_interval_stays_inside_its_picture_and_holds_its_value()
    {
        using var web = new WebContext();

        var table = web.Render<StandingsTable>(parameters => parameters.Add(table => table.Table, Table));

        Assert.All(table.FindAll("svg"), picture =>
        {
            double Of(string selector, string attribute) =>
                double.Parse(picture.QuerySelector(selector)!.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(Of("circle", "cx"), Of(".interval", "x1"), Of(".interval", "x2"));
            Assert.InRange(Of(".interval", "x1"), 0, 200);
            Assert.InRange(Of(".interval", "x2"), 0, 200);
        });
    }

    [Fact]
    public void A_payoff_map_averages_over_the_class_that_it_does_not_show()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var maps = web.Render<PayoffMaps>(parameters => parameters.Add(maps => maps.Cells, Board.Payoffs));

        Assert.Equal(["+0.20", "+2.50"], maps.FindAll("table")[0].QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.Contains("gain-5", maps.Markup, StringComparison.Ordinal);
        Assert.Contains("loss-5", maps.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_tournaments_the_list_says_how_to_play_one()
    {
        using var reader = Reader.Of("en");
        using var web = Of();

        Assert.Contains("--tournaments DIR", web.Render<TournamentList>().Markup, StringComparison.Ordinal);
        Assert.Contains(
            "no tournament called nothing", web.Render<TournamentPage>(parameters => parameters.Add(page => page.Id, "nothing")).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tournaments_of_one_name_are_told_apart_by_their_folders_and_what_cannot_be_read_is_listed()
    {
        using var reader = Reader.Of("en");
        using var web = Of(Board, Board with { Id = "spring, again" }, TournamentBoard.NotReadable("broken", "a sentence"));

        var rows = web.Render<TournamentList>().FindAll("tbody tr");

        Assert.Equal(
            [["Spring cup", "spring"], ["Spring cup", "spring, again"], ["–", "broken"]],
            rows.Select(row => row.Children.Take(2).Select(cell => cell.TextContent)));
        Assert.Contains("Cannot be read", rows[2].TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "The tournament in folder broken cannot be read",
            web.Render<TournamentPage>(parameters => parameters.Add(page => page.Id, "broken")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_which_strategy_each_entrant_plays()
    {
        using var reader = Reader.Of("en");
        using var web = Of(
            Board with
            {
                Teams = [
                    Team("kings", "kingmaker", null, "undercutter"),
                    Team("panel-1", "reference", "reference", "reference", isFiller: true)],
            });

        var rows = web.Render<TournamentPage>(parameters => parameters.Add(page => page.Id, "spring"))
            .FindAll("section[aria-labelledby=teams] tbody tr");

        Assert.Equal(["kings", "kingmaker", "–", "undercutter"], rows[0].Children.Select(cell => cell.TextContent.Trim()));
        Assert.Contains("not ranked", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_first_places_never_says_always_and_is_explained_beside_a_shared_rank()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        StandingsRow[] rows = [new(1, 2, "kingmaker", "a", 0.5, 0.1, 0.9, 1), new(1, 2, "hedge", "a", 0.1, -0.3, 0.4, 0)];

        var table = web.Render<StandingsTable>(parameters => parameters.Add(table => table.Table, Table with { Rows = [.. rows] }));
        var endless = web.Render<StandingsTable>(
            parameters => parameters.Add(
                table => table.Table, Table with { Rows = [.. rows.Select(row => row with { Low = double.NegativeInfinity })] }));

        Assert.Equal(
            ["> 99%", "< 1%"],
            table.FindAll("tbody tr").Select(row => row.Children[5].TextContent.Replace(" %", "%", StringComparison.Ordinal)));
        Assert.Contains("it may still be shared", table.Markup, StringComparison.Ordinal);
        Assert.Equal(["–", "–"], endless.FindAll("tbody tr").Select(row => row.Children[5].TextContent));
        Assert.DoesNotContain("it may still be shared", endless.Markup, StringComparison.Ordinal);
    }

    static WebContext Of(params TournamentBoard[] boards) => new(new Shelf([.. boards]));

    sealed class Shelf(ImmutableArray<TournamentBoard> boards) : ITournamentShelf
    {
        public ImmutableArray<TournamentBoard> All() => boards;

        public TournamentBoard? Find(string id) => boards.FirstOrDefault(board => board.Id == id);

        public TournamentGame? Replay(string id, long number) => null;
    }
}
