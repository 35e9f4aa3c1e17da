using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PremiumWarningTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void Of_GPUs_with_a_premium_as_many_can_be_paid_as_the_money_reaches_with_the_premium(double premium)
    {
        var view = Game.Open(Seed.Scenario, seed: 1).FreshViews().Hyperscalers[0];
        var due = 180_000_000 / 6;                               // TPU v7: $180 m over six quarters
        var room = 60_000_000_000 + 30_000_000_000 - due;
        var sheet = new HyperscalerSheet { Gpu = new Chips(999_999_999), Premium = premium };

        var most = SheetWarning.Of(Seed.Scenario, view, new SealedSheet(view.Seat, SheetOrigin.Draft) { Lines = sheet })
            .Single(warning => warning.Kind == SheetWarningKind.UnpaidGpus).Most;

        Assert.Equal(room / (29_800 * (1 + premium) * 1.15), most.Chips.Count, 1.0);
    }
}
