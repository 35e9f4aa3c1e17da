namespace ChipMarketGame.Tests;

/// <summary>
/// Replicator dynamics by another road than the program's: in logarithms of parts, whose common growth cancels, by Gragg's midpoint rule
/// with Richardson's extrapolation.
/// </summary>
static class ExtrapolatedFlow
{
    const int Steps = 40;
    static readonly int[] Halvings = [2, 4, 6, 8, 10, 12];

    /// <param name="earned">Per population what each strategy earns, of the parts.</param>
    public static double[][] To(double time, double[][] start, Func<double[][], double[][]> earned)
    {
        double[] logs = [.. start.SelectMany(population => population).Select(part => Math.Log(part))];
        for (var step = 0; step < Steps; step++) { logs = Step(logs, time / Steps); }

        return Parts(logs);

        double[] Step(double[] from, double length)
        {
            var table = new double[Halvings.Length][];
            for (var row = 0; row < Halvings.Length; row++)
            {
                table[row] = Midpoint(from, length, Halvings[row]);
                for (var column = row - 1; column >= 0; column--)
                {
                    var ratio = Math.Pow((double)Halvings[row] / Halvings[column], 2) - 1;
                    table[column] = [.. table[column + 1].Zip(table[column], (finer, coarser) => finer + ((finer - coarser) / ratio))];
                }
            }

            return table[0];
        }

        double[] Midpoint(double[] from, double length, int pieces)
        {
            var h = length / pieces;
            var (before, now) = (from, Along(from, Slope(from), h));
            for (var piece = 1; piece < pieces; piece++) { (before, now) = (now, Along(before, Slope(now), 2 * h)); }

            return [.. Along(now, Slope(now), h).Zip(before, (ahead, behind) => (ahead + behind) / 2)
                .Zip(now, (mean, middle) => (mean + middle) / 2)];
        }

        double[] Slope(double[] at) => [.. earned(Parts(at)).SelectMany(population => population)];

        double[][] Parts(double[] at)
        {
            var (parts, place) = (new double[start.Length][], 0);
            for (var population = 0; population < start.Length; population++)
            {
                double[] powers = [.. at[place..(place + start[population].Length)].Select(log => Math.Exp(log))];
                parts[population] = [.. powers.Select(power => power / powers.Sum())];
                place += powers.Length;
            }

            return parts;
        }
    }

    static double[] Along(double[] from, double[] slope, double length) => [.. from.Zip(slope, (at, grows) => at + (length * grows))];
}
