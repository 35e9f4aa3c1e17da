using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PowerPlanTests
{
    private static readonly Roster Roster = Seed.Scenario.Roster;

    [Fact]
    public void No_power_is_ordered_in_the_last_two_years_since_it_could_not_pay_for_itself()
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 1), Lineup.Reference(Seed.Scenario));
        var ordered = new Dictionary<int, long>();
        while (!match.Game.Ended)
        {
            match.HandIn();
            var turn = match.Game.Turn;
            ordered[turn] = match.Game.Close().Sheets.Sum(sheet => sheet.As<HyperscalerSheet>()?.Power.Count ?? 0);
        }

        Assert.All(ordered.Where(quarter => quarter.Key >= Seed.Scenario.Quarters - 8), quarter => Assert.Equal(0, quarter.Value));
        Assert.True(ordered[8] > 0);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Clouds_that_build_half_or_twice_the_power_fare_worse(double power)
    {
        var gains = from number in Enumerable.Range(0, Roster.Hyperscalers)
                    let seat = Roster.Hyperscaler(number)
                    from seed in Enumerable.Range(1, 8)
                    select Score(seat, new() { Power = power }, (ulong)seed) - Score(seat, ReferenceHyperscaler.Policy, (ulong)seed);

        Assert.True(gains.Average() < 0);
    }

    private static double Score(Company seat, HyperscalerPolicy policy, ulong seed)
    {
        var lineup = Lineup.Reference(Seed.Scenario)
            .With(seat, ReferenceHyperscaler.Info, (scenario, company) => (IHyperscalerStrategy)new HyperscalerPlanner(
                scenario, company, policy));
        var match = new Match(Game.Open(Seed.Scenario, seed), lineup);
        match.Play();
        return match.Game.Score(seat).NetPresentValue.Billions;
    }
}
