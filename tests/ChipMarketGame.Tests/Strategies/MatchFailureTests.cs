using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>A strategy that throws, cannot be made or makes no sense costs its own seat the decision and nobody else.</summary>
public sealed class MatchFailureTests
{
    static readonly Scenario Scenario = ScenarioFile.BuiltIn("seed-2025")
        .With(new Dictionary<string, string> { ["quarters"] = "3" }).Scenario;

    static readonly Company Meta = Scenario.Roster.Find("meta"), Broadcom = Scenario.Roster.Find("broadcom");

    [Fact]
    public void Who_throws_plays_standing_orders_and_is_told_each_quarter()
    {
        var told = new List<(CalendarQuarter, Company, string)>();
        var game = Game.Open(Scenario, seed: 4);
        var match = new Match(game, Lineup.Reference(Scenario).With(Meta, Info(CompanyRole.Hyperscaler), (_, _) => new Thrower()))
        {
            Failed = (seat, thrown) => told.Add((game.Quarter, seat, thrown.Message))
        };
        var without = new Match(
            Game.Open(Scenario, seed: 4), Lineup.Reference(Scenario).With(Meta, Info(CompanyRole.Hyperscaler), (_, _) => new Stander()));

        match.Play();
        without.Play();

        Assert.Equal(
            [(Scenario.Start, Meta, "lost the thread"), (Scenario.Start + 1, Meta, "lost the thread"),
                (Scenario.Start + 2, Meta, "lost the thread")], told);
        Assert.Equal(without.Game.StateHash(), match.Game.StateHash());
    }

    [Fact]
    public void Who_cannot_be_made_is_told_each_quarter_too()
    {
        var told = 0;
        var match = new Match(
            Game.Open(Scenario, seed: 4),
            Lineup.Reference(Scenario)
                .With(Broadcom, Info(CompanyRole.Designer), IDesignerStrategy (
                    Scenario _, Company _) => throw new InvalidOperationException("never came to be")))
        {
            Failed = (seat, thrown) => told += seat == Broadcom && thrown.Message == "never came to be" ? 1 : 0,
        };

        match.Play();

        Assert.Equal((3, true), (told, match.Game.Ended));
    }

    [Fact]
    public void Where_nobody_listens_the_game_ends_with_what_was_thrown() =>
        Assert.Throws<InvalidOperationException>(
            () => new Match(
                Game.Open(Scenario, seed: 4),
                Lineup.Reference(Scenario).With(Meta, Info(CompanyRole.Hyperscaler), (_, _) => new Thrower())).Play());

    [Fact]
    public void A_comparison_counts_what_failed_and_what_was_refused_and_tells_it()
    {
        var policies = new ComparedPolicy[]
        {
            new("reference", Lineup.Reference),
            new("thrower", scenario => Lineup.Reference(scenario).With(Meta, Info(CompanyRole.Hyperscaler), (_, _) => new Thrower())),
            new("nonsense", scenario => Lineup.Reference(scenario).With(Broadcom, Info(CompanyRole.Designer), (_, _) => new Nonsense())),
        };
        var comparison = PolicyComparison.Play(
            [new ComparedMarket("here", Scenario, ComparedMeasures.Of(Scenario, [Meta]))], [.. policies], [1, 2]);

        Assert.Equal(
            [(0, 0), (0, 0), (3, 0), (3, 0), (0, 3), (0, 3)], comparison.Games.Select(game => (game.Failed.Length, game.Refused.Length)));
        Assert.Equal(
            [
                "here, thrower: Meta's strategy failed 6 times in 2 games and its standing orders were played; first in 2025Q1 of seed " +
                "1: InvalidOperationException: lost the thread",
                "here, nonsense: Broadcom's margin was refused 6 times in 2 games and its standing value played; first in 2025Q1 of " +
                "seed 1: margin must lie between 0.05 and 0.75, not 9.",
            ],
            Mishaps.Sentences(comparison));
    }

    static StrategyInfo Info(CompanyRole role) => new("unruly", role, "One of one's own.");

    sealed class Thrower : IHyperscalerStrategy
    {
        public HyperscalerSheet Decide(HyperscalerView view) => throw new InvalidOperationException("lost the thread");
    }

    sealed class Stander : IHyperscalerStrategy
    {
        public HyperscalerSheet Decide(HyperscalerView view) => view.Standing;
    }

    sealed class Nonsense : IDesignerStrategy
    {
        public DesignerSheet Decide(DesignerView view) => view.Standing with { Margin = 9 };
    }
}
