using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class EvolutionStepTests
{
    [Fact]
    public void Steps_grow_while_each_leads_on_and_never_beyond_four_tenths_of_the_cube()
    {
        var strategy = new EvolutionStrategy([0, 0, 0], population: 60, seed: 1);
        var longest = strategy.Sigma;
        Assert.Equal(0.2, longest);

        // A slope without a top: the further up, the better.
        for (var generation = 0; generation < 30; generation++)
        {
            strategy.Tell([.. strategy.Ask().Select(child => child.Sum())]);
            longest = Math.Max(longest, strategy.Sigma);
        }

        Assert.Equal(0.4, longest);
    }
}
