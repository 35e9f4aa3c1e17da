using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RefereeTests
{
    static readonly Scenario Scenario = Seed.Scenario;
    static readonly Lineup Reference = Lineup.Reference(Scenario);
    static readonly Company Meta = Seed.Seat("meta");

    [Fact]
    public void Without_failures_a_game_is_the_game_of_the_plain_loop()
    {
        var match = new Match(Game.Open(Scenario, seed: 5), Reference.With(Meta, "hedge"));
        match.Play();

        var outcomes = new Referee(Scenario).Play(Reference.With(Meta, "hedge"), seed: 5);

        Assert.All(
            outcomes, outcome => Assert.Equal(
                (match.Game.StateHash(), 0, Scenario.Quarters), (outcome.StateHash, outcome.Failures, outcome.Decisions)));
        Assert.Equal(match.Game.Scores().Select(score => score.NetPresentValue), outcomes.Select(outcome => outcome.Score));
    }

    [Fact]
    public void A_strategy_that_throws_plays_its_standing_orders_and_each_error_counts()
    {
        var outcomes = new Referee(Scenario).Play(
            Reference.With(Meta, Throwing.Info, (scenario, seat) => new Throwing(scenario, seat, from: 20)), seed: 5);

        Assert.Equal((Scenario.Quarters - 20, 0), (outcomes[Meta.Index].Errors, outcomes[Meta.Index].Invalid));
        Assert.All(outcomes.Where((_, seat) => seat != Meta.Index), outcome => Assert.Equal(0, outcome.Failures));
    }

    [Fact]
    public void A_strategy_that_cannot_even_be_made_errs_in_every_decision()
    {
        var outcomes = new Referee(Scenario).Play(
            Reference.With(
                Meta, Throwing.Info, IHyperscalerStrategy (_, _) => throw new InvalidOperationException("no such table")), seed: 5);

        Assert.Equal(Scenario.Quarters, outcomes[Meta.Index].Errors);
    }

    [Fact]
    public void A_refused_line_counts_as_an_invalid_decision()
    {
        var outcomes = new Referee(Scenario).Play(
            Reference.With(Meta, Refused.Info, (scenario, seat) => new Refused(scenario, seat)), seed: 5);

        Assert.Equal((0, Scenario.Quarters), (outcomes[Meta.Index].Errors, outcomes[Meta.Index].Invalid));
    }

    [Theory]
    [InlineData(FailureRule.Forfeit)]
    [InlineData(FailureRule.Void)]
    public void Under_the_stricter_rules_a_strategy_that_failed_is_not_asked_again(FailureRule rule)
    {
        var outcomes = new Referee(Scenario, rule).Play(
            Reference.With(Meta, Throwing.Info, (scenario, seat) => new Throwing(scenario, seat, from: 3)), seed: 5);

        Assert.Equal(1, outcomes[Meta.Index].Errors);
    }

    [Fact]
    public void A_withdrawn_seat_is_never_asked_and_its_decisions_count_as_timed_out()
    {
        var outcomes = new Referee(Scenario).Play(
            Reference.With(Meta, Throwing.Info, (scenario, seat) => new Throwing(scenario, seat, from: 0)), seed: 5,
            default(SeatMask).With(Meta.Index));

        Assert.Equal((0, Scenario.Quarters), (outcomes[Meta.Index].Errors, outcomes[Meta.Index].TimedOut));
    }

    [Fact]
    public void Rivals_of_a_strategy_that_fails_score_as_if_the_reference_had_played_its_seat()
    {
        var referee = new Referee(Scenario);
        var clean = referee.Play(Reference.With(Seed.Seat("google"), "bold"), seed: 5);
        var faulty = Reference.With(Seed.Seat("google"), "bold")
            .With(Meta, Throwing.Info, (scenario, seat) => new Throwing(scenario, seat, from: 1));

        var outcomes = referee.PlayUncontaminated(faulty, seed: 5);

        Assert.Equal(clean.RemoveAt(Meta.Index), outcomes.RemoveAt(Meta.Index));
        Assert.Equal(referee.Play(faulty, seed: 5)[Meta.Index], outcomes[Meta.Index]);
        Assert.NotEqual(clean[Meta.Index], outcomes[Meta.Index]);
    }

    [Fact]
    public void A_game_after_a_failed_one_does_not_remember_it()
    {
        var referee = new Referee(Scenario, FailureRule.Forfeit);
        var clean = referee.Play(Reference, seed: 7);

        referee.Play(Reference.With(Meta, Throwing.Info, (scenario, seat) => new Throwing(scenario, seat, from: 2)), seed: 6);

        Assert.Equal(clean, referee.Play(Reference, seed: 7));
    }
}
