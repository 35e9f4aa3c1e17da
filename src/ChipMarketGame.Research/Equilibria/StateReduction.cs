using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// The stationary distribution of a Markov chain without a single subtraction, so that no digit is lost however rare its moves are
/// (Grassmann, Taksar and Heyman, "Regenerative Analysis and Steady State Distributions for Markov Chains", Operations Research 33, 1985).
/// </summary>
internal static class StateReduction
{
    /// <summary>Below it a row is done sooner than another core is asked.</summary>
    private const int FewStates = 200;

    /// <summary>Weights in proportion to the distribution.</summary>
    /// <param name="rates">From row to column, all positive or zero; the diagonal is not read. Overwritten.</param>
    /// <remarks>
    /// The number may be any that adds, multiplies and divides; its default is zero. Rows change each by itself, so that large chains are
    /// reduced on all cores to the same digits. The work is the cube of the states.
    /// </remarks>
    public static T[] Solve<T>(T[][] rates)
        where T : struct, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>,
            IMultiplicativeIdentity<T, T>
    {
        var size = rates.Length;
        for (var last = size - 1; last > 0; last--)
        {
            var leaving = default(T);
            for (var j = 0; j < last; j++) { leaving += rates[last][j]; }
            if (last < FewStates)
            {
                for (var i = 0; i < last; i++) { Lead(rates[i], rates[last], i, last, leaving); }
            }
            else
            {
                var (left, over) = (last, leaving);
                Parallel.For(0, left, i => Lead(rates[i], rates[left], i, left, over));
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

    /// <summary>Leads the moves of a state that went by the last one to where that leads.</summary>
    private static void Lead<T>(T[] row, T[] ofLast, int state, int last, T leaving)
        where T : struct, IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    {
        if (row[last].Equals(default(T))) { return; }
        var through = row[last] / leaving;
        row[last] = through;
        for (var j = 0; j < last; j++)
        {
            if (j != state) { row[j] += through * ofLast[j]; }
        }
    }
}
