using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Chains of which the rows are reduced by one core and by all.</summary>
public sealed class StateReductionTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(320)]
    public void In_the_stationary_distribution_as_much_comes_as_goes(int states)
    {
        var random = new Random(states);
        double[][] rates = [.. Enumerable.Range(0, states).Select(
            _ => Enumerable.Range(0, states).Select(_ => random.Next(4) == 0 ? Math.Pow(10, -6 * random.NextDouble()) : 0).ToArray())];
        for (var state = 0; state < states; state++) { (rates[state][state], rates[state][(state + 1) % states]) = (0, 0.5); }

        var weights = StateReduction.Solve<double>([.. rates.Select(row => row.ToArray())]);

        for (var state = 0; state < states; state++)
        {
            var (comes, goes) =
                (Enumerable.Range(0, states).Sum(from => weights[from] * rates[from][state]), weights[state] * rates[state].Sum());
            Assert.Equal(1, comes / goes, 1e-10);
        }
    }

    [Fact]
    public void A_chain_of_many_states_has_the_same_digits_every_time()
    {
        WideNumber[][] Rates()
        {
            var random = new Random(7);
            return [.. Enumerable.Range(0, 260).Select(
                _ => Enumerable.Range(0, 260).Select(_ => WideNumber.Of(random.NextDouble(), -1000 * random.NextDouble())).ToArray())];
        }

        Assert.Equal(StateReduction.Solve(Rates()), StateReduction.Solve(Rates()));
    }
}
