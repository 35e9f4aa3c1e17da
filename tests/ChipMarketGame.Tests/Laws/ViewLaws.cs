using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What is shown is finite, survives a journey as JSON, and tells nothing before its time.</summary>
public sealed class ViewLaws
{
    [Fact]
    public void Every_view_book_and_score_is_finite_and_reads_back_as_it_was_written() => RandomGame.Sample(120, closed =>
    {
        var json = CanonicalJson.For(closed.Roster);
        foreach (var text in Shown(closed.Game))
        {
            // Numbers that are not finite cannot be written at all.
            Assert.Equal(text.Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(text.Json, text.Type, json), text.Type, json));
        }
    });

    [Fact]
    public void Views_in_reused_memory_show_what_fresh_ones_show() => RandomGame.Sample(120, closed =>
        Assert.Equal(Texts(closed.Game, closed.Game.FreshViews()), Texts(closed.Game, closed.Game.Views)));

    [Fact]
    public void A_sheet_handed_in_is_seen_by_nobody_before_the_quarter_closes() => RandomGame.Any.Sample(100, random =>
    {
        var game = random.Open();
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        while (!game.Ended)
        {
            var before = Texts(game, game.FreshViews());
            dealer.Deal(game);
            Assert.Equal(before, Texts(game, game.FreshViews()));
            game.Play();
        }
    });

    [Fact]
    public void The_public_report_is_the_same_in_every_view_and_in_the_book() => RandomGame.Sample(100, closed =>
    {
        var json = CanonicalJson.For(closed.Roster);
        var report = JsonSerializer.Serialize(closed.Game.Book().Report, json);
        var views = closed.Game.FreshViews();

        Assert.All(
            views.Hyperscalers.Cast<SeatView>().Concat(views.Designers).Append(views.Nvidia),
            view => Assert.Equal(report, JsonSerializer.Serialize(view.Public.LastQuarter, json)));
    });

    [Fact]
    public void No_number_inside_the_engine_is_without_end() => RandomGame.Any.Sample(500, random =>
    {
        var game = random.Open();
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        while (!game.Ended)
        {
            dealer.Deal(game);
            game.Play();
        }

        foreach (var leaf in StateLeaves.Of(game.World))
        {
            Assert.True(leaf.Value is not double number || double.IsFinite(number), $"{leaf.Path} is {leaf.Value}");
        }
    });

    private static string[] Texts(Game game, GameViews views)
    {
        var json = CanonicalJson.For(game.Scenario.Roster);
        return
        [
            .. views.Hyperscalers.Select(view => JsonSerializer.Serialize(view, json)),
            .. views.Designers.Select(view => JsonSerializer.Serialize(view, json)),
            JsonSerializer.Serialize(views.Nvidia, json),
        ];
    }

    private static IEnumerable<(Type Type, string Json)> Shown(Game game)
    {
        var json = CanonicalJson.For(game.Scenario.Roster);
        var views = game.FreshViews();
        object[] shown = [.. views.Hyperscalers, .. views.Designers, views.Nvidia, views.Public, game.Book(), game.Scores().ToArray()];
        return shown.Select(item => (item.GetType(), JsonSerializer.Serialize(item, item.GetType(), json)));
    }
}
