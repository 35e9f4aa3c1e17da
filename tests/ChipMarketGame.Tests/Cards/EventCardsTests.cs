using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class EventCardsTests
{
    private static readonly CalendarQuarter Start = Seed.Scenario.Start;

    [Fact]
    public void A_card_is_played_in_its_quarters_only()
    {
        var card = new Card(CardKind.DemandShock, Start + 2, Quarters: 2, Chance: 1, Size: 0.1);

        Assert.Equal([0.0, 0.0, 0.1, 0.1, 0.0], Enumerable.Range(0, 5).Select(turn => Played(turn, card).ExtraDemand));
    }

    [Fact]
    public void A_card_left_to_chance_is_played_as_often_as_it_says()
    {
        var card = new Card(CardKind.DemandShock, Start, Quarters: 1, Chance: 0.3, Size: 0.1);

        Assert.InRange(Enumerable.Range(1, 1000).Count(seed => Played(0, (ulong)seed, card).ExtraDemand > 0), 250, 350);
    }

    [Fact]
    public void Cards_of_a_kind_add_up_and_cannot_take_more_than_all()
    {
        var cut = new Card(CardKind.PackagingCut, Start, 1, 1, 0.6);
        var control = new Card(CardKind.ExportControl, Start, 1, 1, 0.7);
        var shock = new Card(CardKind.DemandShock, Start, 1, 1, 0.1);
        var world = Played(0, cut, cut, control, control, shock, shock);

        Assert.Equal((1.0, 1.0, 0.2), (world.PackagingCut, world.ExportCut, world.ExtraDemand));
    }

    [Fact]
    public void Each_card_is_news()
    {
        var world = Played(
            0, new Card(CardKind.DemandShock, Start, 1, 1, 0.1), new(CardKind.PackagingCut, Start, 1, 1, 0.2),
            new(CardKind.ExportControl, Start, 1, 1, 0.15),
            new(CardKind.ProgrammeSlip, Start, 1, 1, 2, "google"), new(CardKind.FundingDrought, Start, 1, 1, 3));

        Assert.Equal(
            [(NewsKind.DemandShock, 0.1), (NewsKind.PackagingCut, 0.2), (NewsKind.ExportControl, 0.15), (NewsKind.ProgrammeSlips, 2),
                (NewsKind.FundingDrought, 3)],
            ((IEnumerable<NewsItem>)world.News).Select(item => (item.Kind, item.Amount)));
    }

    [Fact]
    public void Export_control_stops_its_share_of_the_rest_of_the_world_s_orders()
    {
        var free = Ordered();
        var controlled = Ordered(new Card(CardKind.ExportControl, Start, 1, 1, 0.15));

        Assert.Equal(0.85, controlled.GpuOrders[controlled.RestOfWorldBuyer] / (double)free.GpuOrders[free.RestOfWorldBuyer], 1e-5);
        Assert.Equal(free.GpuOrders[free.OpenAiBuyer], controlled.GpuOrders[controlled.OpenAiBuyer]);
    }

    [Fact]
    public void A_slip_delays_the_company_s_oldest_programme()
    {
        var world = Played(0, new Card(CardKind.ProgrammeSlip, Start, 1, 1, 2, "google"));

        Assert.Equal([8, 3, 5, 3], world.Hyperscalers.Select(firm => firm.Programmes[0].Remaining));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_drought_pauses_OpenAI_s_plan_for_as_many_quarters_as_the_card_says(int quarters)
    {
        var card = new Card(CardKind.FundingDrought, Start + 7, 1, 1, quarters);
        var game = Game.Open(Seed.Scenario with { Cards = [card] }, 1, LuckMode.None);
        var built = new List<double>();
        while (!game.Ended)
        {
            game.Play();
            built.Add(game.World.OpenAi.GigawattsOrdered);
        }

        Assert.Equal(quarters, built.Skip(7).TakeWhile(gigawatts => gigawatts == 0).Count());
        Assert.True(built[6] > 0 && built[7 + quarters] > 0);
    }

    [Fact]
    public void A_shorter_drought_does_not_end_a_longer_one()
    {
        var world = Played(0, new Card(CardKind.FundingDrought, Start, 1, 1, 5), new Card(CardKind.FundingDrought, Start, 1, 1, 1));

        Assert.Equal((5, 2), (world.OpenAi.Pause, world.OpenAi.Droughts));
    }

    private static World Ordered(params Card[] cards)
    {
        var world = Played(0, cards);
        RestOfWorldDemand.Order(world);
        OpenAiPlan.Order(world);
        return world;
    }

    private static World Played(int turn, params Card[] cards) => Played(turn, seed: 1, cards);

    private static World Played(int turn, ulong seed, params Card[] cards)
    {
        var world = Arranged.World(scenario => scenario with { Cards = [.. cards] }, LuckMode.Drawn, seed);
        world.Turn = turn;
        EventCards.Play(world);
        return world;
    }
}
