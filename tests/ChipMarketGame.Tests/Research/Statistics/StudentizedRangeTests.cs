using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StudentizedRangeTests
{
    [Fact]
    public void It_is_that_of_another_integration_at_any_scale_and_number_of_values()
    {
        foreach (var problem in RandomProblems.Of(60))
        {
            var noise = new Noise(97, problem);
            var q = problem % 2 == 0 ? RandomProblems.Scale(noise) : 12 * noise.Uniform();
            var groups = 2 + (int)(problem % 19);

            AssertNear(IntegratedRange.Probability(q, groups), StudentizedRange.Probability(q, groups));
            if (q < 45) { AssertNear(IntegratedRange.UpperTail(q, groups), StudentizedRange.UpperTail(q, groups)); }
            else { Assert.InRange(StudentizedRange.UpperTail(q, groups), 0, 1e-200); }

            void AssertNear(double expected, double actual)
            {
                if (expected < 1e-290) { Assert.InRange(actual, 0, 1e-280); }
                else
                {
                    Assert.True(
                        Math.Abs((actual / expected) - 1) <= 1e-9,
                        $"problem {problem}: q {q:R}, {groups} values: {expected:R}, not {actual:R}");
                }
            }
        }
    }

    [Fact]
    public void Its_quantiles_are_where_another_integration_reaches_the_probability()
    {
        foreach (var problem in RandomProblems.Of(40))
        {
            var noise = new Noise(98, problem);
            var (small, groups) = (Math.Pow(10, -9 * noise.Uniform()) / 2, 2 + (int)(problem % 19));

            Assert.Equal(1, IntegratedRange.UpperTail(StudentizedRange.UpperQuantile(small, groups), groups) / small, 1e-8);
            Assert.Equal(1, IntegratedRange.Probability(StudentizedRange.Quantile(small, groups), groups) / small, 1e-8);
        }
    }
}
