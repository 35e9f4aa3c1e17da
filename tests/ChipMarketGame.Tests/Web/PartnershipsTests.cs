using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PartnershipsTests
{
    private static readonly Roster Roster = Seed.Scenario.Roster;

    [Fact]
    public void On_the_first_day_every_cloud_is_tied_to_the_makers_of_its_chip_and_of_its_next_one_second_sources_too()
    {
        var ties = new Partnerships(Roster, Game.Open(Seed.Scenario, 1).FreshViews().Public).Ties;

        Assert.Equal(
            [
                // TPU v6, MTIA v1, Trainium2, Maia 100.
                ("google", "broadcom", TieKind.Volume), ("meta", "broadcom", TieKind.Volume), ("amazon", "alchip", TieKind.Volume),
                ("amazon", "marvell", TieKind.Volume), ("microsoft", "marvell", TieKind.Volume),
                // TPU v7, MTIA v2, Trainium3, Maia 200.
                ("google", "broadcom", TieKind.Programme), ("google", "mediatek", TieKind.Programme),
                ("meta", "broadcom", TieKind.Programme),
                ("amazon", "alchip", TieKind.Programme), ("amazon", "marvell", TieKind.Programme),
                ("microsoft", "broadcom", TieKind.Programme),
            ],
            ties.Select(tie => (Roster[tie.From].Id, Roster[tie.To].Id, tie.Kind)));
    }

    [Fact]
    public void Members_of_Fusion_are_tied_to_the_GPU_maker_and_it_to_OpenAI_after_a_tranche()
    {
        var market = Game.Open(Seed.Scenario, 1).FreshViews().Public;
        var before = new Partnerships(Roster, market).Ties.Length;
        var houses = market.Designers.ToArray();
        market.Designers.Set([.. houses.Select(house => house with { FusionMember = Roster[house.Designer].Id == "alchip" })]);
        market.LastQuarter.OpenAiTranche = new Usd(1);

        Assert.Equal(
            [new Tie(Seed.Seat("alchip"), Roster.GpuMaker, TieKind.Fusion), new Tie(Roster.GpuMaker, Roster.OpenAi, TieKind.Capital)],
            new Partnerships(Roster, market).Ties.Skip(before));
    }
}
