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
        // The runtime may compile a method anew while a round plays, which costs bytes once; a decision that allocates does so in each.
        var least = long.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            game.Restart(7);
            long allocated = 0;
            while (!game.Ended)
            {
                var views = game.Views;
                var before = GC.GetAllocatedBytesForCurrentThread();
                foreach (var (seat, strategy) in players.Hyperscalers) { strategy.Decide(views.Hyperscalers[seat.Index]); }
                foreach (var (seat, strategy) in players.Designers) { strategy.Decide(views.Designers[game.Scenario.Roster.DesignerNumber(seat)]); }
                foreach (var strategy in players.GpuMakers) { strategy.Decide(views.Nvidia); }
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                match.PlayQuarter();
            }

            if (round > 0) { least = Math.Min(least, allocated); }
        }

        Assert.Equal(0, least);
    }
}
