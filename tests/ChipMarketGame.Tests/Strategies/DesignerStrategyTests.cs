using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The idea of each designer strategy, shown on whatever views the game comes to.</summary>
public sealed class DesignerStrategyTests
{
    [Fact]
    public void Fusion_refuser_never_joins() => Everywhere("fusion-refuser", (_, sheet, _) => Assert.False(sheet.Fusion));

    [Fact]
    public void Fusion_joiner_is_always_in() => Everywhere("fusion-joiner", (_, sheet, _) => Assert.True(sheet.Fusion));

    [Fact]
    public void Undercutter_asks_less_margin_and_less_nre() => Everywhere("undercutter", (_, sheet, reference) =>
    {
        Assert.True(sheet.Margin < reference.Margin);
        Assert.True(sheet.Quote < reference.Quote);
    });

    [Fact]
    public void Premium_ip_researches_more_and_asks_more() => Everywhere("premium-ip", (_, sheet, reference) =>
    {
        Assert.True(sheet.Ip > reference.Ip);
        Assert.True(sheet.Margin > reference.Margin);
        Assert.True(sheet.Quote > reference.Quote);
    });

    [Fact]
    public void Capacity_hoarder_books_ahead_and_hires_one_team_at_a_time_while_full() =>
        Everywhere("capacity-hoarder", (view, sheet, reference) =>
    {
        Assert.True(sheet.Booking > reference.Booking);
        Assert.InRange(sheet.Hire, 0, view.Occupied >= view.Teams - 0.3 && view.TeamsComing == 0 ? 1 : 0);
    });

    [Fact]
    public void Razor_and_blades_asks_less_nre_and_more_margin() => Everywhere("razor-and-blades", (_, sheet, reference) =>
    {
        Assert.True(sheet.Quote < reference.Quote);
        Assert.True(sheet.Margin > reference.Margin || sheet.Margin == SheetLines.Margin.High);
    });

    [Fact]
    public void Price_warrior_gives_up_margin_for_a_year_once_its_share_has_fallen_and_not_before()
    {
        var house = Seed.Seat("marvell");
        var usual = Seed.Scenario.Designers[Seed.Scenario.Roster.DesignerNumber(house)].Margin;
        var margins = Margins(house, "price-warrior", Lineup.Reference(Seed.Scenario));

        var campaigns = string.Join("", margins.Select(margin => margin < usual - 0.05 ? 'w' : 'p'))
            .Split('p', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(margins[0] > usual);
        Assert.NotEmpty(campaigns);
        Assert.All(campaigns.SkipLast(1), campaign => Assert.Equal(0, campaign.Length % 4));
    }

    [Fact]
    public void Imitator_departs_from_its_usual_margin_as_a_rival_does_from_its_own()
    {
        var house = Seed.Seat("qualcomm");
        var margins = Margins(house, "imitator", Lineup.Reference(Seed.Scenario).With(CompanyRole.Designer, "undercutter"));
        var usual = Seed.Scenario.Designers[Seed.Scenario.Roster.DesignerNumber(house)].Margin;

        Assert.Contains(margins, margin => Math.Abs(margin - (usual - 0.08)) < 0.03);
        Assert.True(margins[0] > usual - 0.01);
    }

    /// <summary>The margins that a strategy posts in a game against this lineup.</summary>
    private static double[] Margins(Company house, string strategy, Lineup lineup)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 5), lineup.With(house, strategy));
        List<double> margins = [];
        while (!match.Game.Ended)
        {
            match.PlayQuarter();
            margins.Add(match.Game.Views.Public.Designers[Seed.Scenario.Roster.DesignerNumber(house)].Margin);
        }

        return [.. margins];
    }

    [Fact]
    public void The_reference_keeps_its_last_free_team_for_two_customers() => Everywhere(StrategyCatalogue.Reference, (view, sheet, _) =>
        Assert.Equal(view.Teams - view.Occupied > 1 || view.Public.Turn == 0 ? Seed.Scenario.Roster.Hyperscalers : 2, sheet.Clients.Count));

    [Fact]
    public void The_reference_leaves_a_closed_fusion() => Everywhere(StrategyCatalogue.Reference, (view, sheet, _) =>
        Assert.False(sheet.Fusion && view.Public.Turn > 0 && !view.Public.Terms.FusionOpen));

    [Fact]
    public void A_dearer_royalty_never_brings_a_reference_designer_in()
    {
        var memberships = from royalty in new[] { 0.0, 0.04, 0.08, 0.12, 0.18, 0.25 } select Members(royalty);

        Assert.Equal(memberships.OrderDescending(), memberships);
        Assert.True(Members(0.25) < Members(0));
    }

    private static int Members(double royalty)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 2), Lineup.Reference(Seed.Scenario).With(
            new StrategyInfo("toll", CompanyRole.GpuMaker, new Title("", "")), (_, _) => new Toll(royalty)));
        for (var quarter = 0; quarter < 4; quarter++) { match.PlayQuarter(); }
        return match.Game.Views.Public.Designers.Count(designer => designer.FusionMember);
    }

    private static void Everywhere(string name, Action<DesignerView, DesignerSheet, DesignerSheet> check) => Seatings.Games.Sample(game =>
    {
        foreach (var view in game.Views.Designers)
        {
            var sheet = StrategyCatalogue.Designer(name, Seed.Scenario, view.Seat).Decide(view);
            check(view, sheet, StrategyCatalogue.Designer(StrategyCatalogue.Reference, Seed.Scenario, view.Seat).Decide(view));
        }
    });

    private sealed class Toll(double royalty) : INvidiaStrategy
    {
        public NvidiaSheet Decide(NvidiaView view) => view.Standing with { FusionOpen = true, Royalty = royalty, Cap = royalty };
    }
}
