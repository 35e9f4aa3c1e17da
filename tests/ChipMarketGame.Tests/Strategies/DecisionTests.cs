using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What holds for every strategy of the catalogue, whatever the game has come to.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Every_strategy_fills_in_only_lines_in_range() => Seatings.Games.Sample(game =>
    {
        foreach (var (seat, handIn) in Decisions.Of(game))
        {
            var refused = handIn(game).Where(refusal => refusal.Reason != RefusalReason.UnderAdministration);
            Assert.True(!refused.Any(), string.Join(" ", refused.Select(refusal => $"{seat}: {refusal.Sentence}")));
        }
    });

    [Fact]
    public void The_same_view_gives_the_same_sheet_in_any_culture() => Seatings.Games.Sample(game =>
    {
        var here = Decisions.Sheets(game);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(here, Decisions.Sheets(game));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    });

    [Fact]
    public void Deciding_allocates_nothing_after_warm_up()
    {
        var game = Game.Open(Seed.Scenario, seed: 7);
        var match = new Match(game, Lineup.Reference(Seed.Scenario));
        var players = Decisions.Players(Seed.Scenario);
        var decisions = (players.Hyperscalers.Length + players.Designers.Length + players.GpuMakers.Length) * Seed.Scenario.Quarters;
        // A runtime that compiles in the background now and then starts its worker from the thread at play, which costs that thread
        // a few hundred bytes. The rounds are equal, so a decision that allocates does so in each: what counts is its least.
        var least = Enumerable.Repeat(long.MaxValue, decisions).ToArray();
        for (var round = 0; round < 8; round++)
        {
            game.Restart(7);
            var number = 0;
            while (!game.Ended)
            {
                var views = game.Views;
                foreach (var (seat, strategy) in players.Hyperscalers) { Weigh(() => strategy.Decide(views.Hyperscalers[seat.Index])); }
                foreach (var (seat, strategy) in players.Designers)
                {
                    Weigh(() => strategy.Decide(views.Designers[game.Scenario.Roster.DesignerNumber(seat)]));
                }
                foreach (var strategy in players.GpuMakers) { Weigh(() => strategy.Decide(views.Nvidia)); }
                match.PlayQuarter();
            }

            Assert.Equal(decisions, number);

            void Weigh(Action decide)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                decide();
                least[number] = Math.Min(least[number], GC.GetAllocatedBytesForCurrentThread() - before);
                number++;
            }
        }

        Assert.All(least, bytes => Assert.Equal(0, bytes));
    }
}
