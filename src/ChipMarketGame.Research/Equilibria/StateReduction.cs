using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// The stationary distribution of a Markov chain without a single subtraction, so that no digit is lost however rare its moves are
/// (Grassmann, Taksar and Heyman, "Regenerative Analysis and Steady State Distributions for Markov Chains", Operations Research 33, 1985).
/// </summary>
internal static class StateReduction
{
    /// <summary>Weights in proportion to the distribution.</summary>
    /// <param name="rates">From row to column, all positive or zero; the diagonal is not read. Overwritten.</param>
    /// <remarks>The number may be any that adds, multiplies and divides; its default is zero.</remarks>
    public static T[] Solve<T>(T[][] rates)
        where T : struct, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>, IMultiplicativeIdentity<T, T>
    {
        var size = rates.Length;
        for (var last = size - 1; last > 0; last--)
        {
            var leaving = default(T);
            for (var j = 0; j < last; j++) { leaving += rates[last][j]; }
            for (var i = 0; i < last; i++)
            {
                if (rates[i][last].Equals(default(T))) { continue; }
                var through = rates[i][last] / leaving;
                rates[i][last] = through;
                for (var j = 0; j < last; j++)
                {
                    if (j != i) { rates[i][j] += through * rates[last][j]; }
                }
            }
        }

        var weights = new T[size];
        weights[0] = T.MultiplicativeIdentity;
        for (var state = 1; state < size; state++)
        {
            for (var i = 0; i < state; i++) { weights[state] += weights[i] * rates[i][state]; }
        }

        return weights;
    }
}
