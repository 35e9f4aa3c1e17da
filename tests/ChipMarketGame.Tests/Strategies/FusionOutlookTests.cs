using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FusionOutlookTests
{
    private static readonly Gen<double> Quality = Gen.Double[0.30, 0.98];
    private static readonly Gen<int> Turn = Gen.Int[0, 40];

    [Fact]
    public void The_advantage_lies_within_its_bounds_but_for_the_rounding_of_prices_and_they_are_close() =>
        Gen.Select(Turn, Quality).Sample((turn, quality) =>
    {
        var (least, most) = FusionAdvantage.Bounds(Seed.Scenario, turn, quality);

        Assert.InRange(FusionAdvantage.Of(Seed.Scenario, turn, quality), least - 0.0005, most + 0.0005);
        Assert.InRange(most - least, 0, 0.01);
    });

    [Fact]
    public void Membership_pays_less_the_dearer_it_is() =>
        Gen.Select(Turn, Quality, Gen.Double[0, 0.2], Gen.Double[0.001, 0.05]).Sample((turn, quality, royalty, more) =>
    {
        var designer = new DesignerNotice(Seed.Seat("marvell"), 0.4, 1, true, quality, 3, 1, 2);

        Assert.True(Pays(turn, designer, royalty) || !Pays(turn, designer, royalty + more));
    });

    [Fact]
    public void The_best_designer_gains_least_from_it() => Turn.Sample(turn =>
        Assert.True(FusionAdvantage.Of(Seed.Scenario, turn, 0.95) < FusionAdvantage.Of(Seed.Scenario, turn, 0.65)));

    private static bool Pays(int turn, DesignerNotice designer, double royalty)
    {
        var market = new PublicView { Turn = turn, Terms = new TermsInForce(1, royalty, royalty, true, 0) };
        return FusionOutlook.Pays(Seed.Scenario, market, designer, ownFabric: 0.02, threshold: 0);
    }
}
