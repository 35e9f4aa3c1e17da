using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PriceExplorerTests
{
    [Fact]
    public void While_profit_grows_ever_faster_it_raises_its_price_and_stops_at_124_percent_of_list()
    {
        var prices = Explored(turn => Math.Exp(0.001 * turn * turn));

        Assert.Equal(1.03, prices[2], 1e-12);
        Assert.Equal(1.24, prices.Max());
        Assert.Equal(1.24, prices[^1]);
    }

    [Fact]
    public void Where_profit_grows_when_the_price_falls_it_goes_down_to_85_percent_and_no_further()
    {
        // The first step up brings less than before; every step down brings more.
        var prices = Explored(turn => turn < 4 ? 1 : 0.9 * Math.Exp(0.001 * (turn - 4) * (turn - 4)));

        Assert.Equal(0.85, prices.Min());
        Assert.Equal(0.85, prices[^1]);
    }

    /// <summary>The prices posted in sixty quarters of such profits.</summary>
    private static double[] Explored(Func<int, double> profit)
    {
        var (explorer, view) = (new PriceExplorer(Seed.Scenario), Game.Open(Seed.Scenario, 1, LuckMode.None).FreshViews().Nvidia);
        return [.. Enumerable.Range(0, 60).Select(turn =>
        {
            view.Public.Turn = turn;
            view.Public.LastQuarter.NvidiaOperatingProfit = new Usd((long)(1e9 * profit(turn)));
            return explorer.Decide(view).Price;
        })];
    }
}
