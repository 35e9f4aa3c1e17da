using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LedgerTests
{
    [Fact]
    public void What_one_pays_another_receives()
    {
        var (ledger, roster) = (Arranged.World().Ledger, Seed.Scenario.Roster);
        var before = ledger.Cash(roster.GpuMaker);

        ledger.Pay(roster.At(0), roster.GpuMaker, new Usd(70), Purpose.Gpus);

        Assert.Equal((-70, 70), (ledger.Flow(roster.At(0)).Count, ledger.Flow(roster.GpuMaker, Purpose.Gpus).Count));
        Assert.Equal(new Usd(70), ledger.Cash(roster.GpuMaker) - before);
        ledger.AssertCloses();
    }

    [Fact]
    public void A_new_quarter_begins_without_flows_and_with_the_same_cash()
    {
        var (ledger, roster) = (Arranged.World().Ledger, Seed.Scenario.Roster);
        ledger.Pay(roster.At(0), roster.Outside, new Usd(70), Purpose.Energy);
        var cash = ledger.Cash(roster.At(0));

        ledger.BeginQuarter();

        Assert.Equal(
            (0, 0, cash), (ledger.Flow(roster.At(0)).Count, ledger.Flow(roster.At(0), Purpose.Energy).Count, ledger.Cash(roster.At(0))));
    }

    [Fact]
    public void Money_out_of_nowhere_is_a_bug_that_names_what_it_found()
    {
        var ledger = new Ledger(2);
        ledger.Open(Seed.Scenario.Roster.At(0), new Usd(100));
        ledger.AssertCloses();
        var cash = StateLeaves.Of(Arranged.World()).First(leaf => leaf.Field == "Account.cash");
        cash.Set((long)cash.Value! + 1);

        Assert.Contains("opened with", Assert.Throws<InvalidOperationException>(Broken().AssertCloses).Message, StringComparison.Ordinal);
    }

    private static Ledger Broken()
    {
        var world = Arranged.World();
        var cash = StateLeaves.Of(world).First(leaf => leaf.Field == "Account.cash");
        cash.Set((long)cash.Value! + 1);
        return world.Ledger;
    }
}
