using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LookaheadTests
{
    [Theory]
    [InlineData("google", "meta", "amazon", "microsoft")]
    [InlineData("marvell")]
    [InlineData("nvidia")]
    public void Looking_ahead_beats_the_reference_against_references_in_the_mean_of_seats(params string[] ids)
    {
        var gains = from id in ids
                    let seat = Seed.Seat(id)
                    from seed in Enumerable.Range(1, 6)
                    select Score(seat, "lookahead", (ulong)seed) - Score(seat, StrategyCatalogue.Reference, (ulong)seed);

        Assert.True(gains.Average() > 0);
    }

    [Fact]
    public void Of_two_plans_the_imagined_score_prefers_the_one_that_is_better_in_a_quiet_game()
    {
        var seat = Seed.Seat("meta");
        var play = new ImaginedPlay(Seed.Scenario);
        var view = Game.Open(Seed.Scenario, seed: 1, LuckMode.None).Views.Hyperscalers[seat.Index];
        var plans = new[] { ReferenceHyperscaler.Policy, GpuOnly.Policy, new() { Rent = 0.5 } }.Select(
            policy => new HyperscalerPlanner(Seed.Scenario, seat, policy)).ToArray();

        var imagined = plans.Select(
            plan => play.Score(view, HyperscalerStrategies.Role.Seat(plan, seat), Seed.Scenario.Quarters)).ToArray();
        var happened = plans.Select(plan => Score(seat, plan)).ToArray();

        Assert.Equal(happened, imagined);
        Assert.True(imagined[2] < imagined[0]);
    }

    private static double Score(Company seat, IHyperscalerStrategy plan)
    {
        var info = new StrategyInfo("plan", CompanyRole.Hyperscaler, new Title("", ""));
        var match = new Match(
            Game.Open(Seed.Scenario, seed: 1, LuckMode.None), Lineup.Reference(Seed.Scenario).With(seat, info, (_, _) => plan));
        match.Play();
        return match.Game.Score(seat).NetPresentValue.Count;
    }

    private static double Score(Company seat, string strategy, ulong seed)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed), Lineup.Reference(Seed.Scenario).With(seat, strategy));
        match.Play();
        return match.Game.Score(seat).NetPresentValue.Billions;
    }
}
