namespace ChipMarketGame.Research;

/// <summary>The logarithm of the likelihood of all finishes at some strengths, with its slopes and curvature.</summary>
/// <param name="Slopes">By the logarithm of each strength, entrants first, then seats.</param>
/// <param name="Information">The curvature with its sign turned: what the finishes tell of the strengths (Fisher's information).</param>
internal sealed record Likelihood(double Log, double[] Slopes, double[,] Information)
{
    /// <param name="logs">Natural logarithms of strengths, entrants first, then seats.</param>
    public static Likelihood Of(Finish[] finishes, double[] logs, int entrants)
    {
        var (log, slopes, information) = (0.0, new double[logs.Length], new double[logs.Length, logs.Length]);
        foreach (var finish in finishes)
        {
            double[] strengths = [.. finish.Places.Select(place => Math.Exp(logs[place.Entrant] + logs[entrants + place.Seat]))];
            var start = 0;
            foreach (var end in finish.Groups)
            {
                var tied = end - start;
                if (tied == 1 && end == strengths.Length) { break; }

                var sums = TieSums.Of(strengths[start..], tied);
                var won = finish.Times * (end == strengths.Length ? (tied - 1.0) / tied : 1);
                log -= finish.Times * sums.LogTotals;
                for (var i = start; i < strengths.Length; i++)
                {
                    var expected = finish.Times * strengths[i] * sums.Inverse[i - start];
                    var own = i < end ? won : 0;
                    log += own * Math.Log(strengths[i]);
                    foreach (var parameter in ParametersOf(i)) { slopes[parameter] += own - expected; }
                    foreach (var (one, other) in PairsOf(i, i)) { information[one, other] += expected; }
                    for (var j = start; j < strengths.Length; j++)
                    {
                        var together = finish.Times * strengths[i] * strengths[j] * sums.Square[i - start, j - start];
                        foreach (var (one, other) in PairsOf(i, j)) { information[one, other] -= together; }
                    }
                }

                start = end;
            }

            ReadOnlySpan<int> ParametersOf(int i) => new[] { finish.Places[i].Entrant, entrants + finish.Places[i].Seat };

            ReadOnlySpan<(int, int)> PairsOf(int i, int j)
            {
                var ((_, e, s), (_, f, t)) = (finish.Places[i], finish.Places[j]);
                return new[] { (e, f), (e, entrants + t), (entrants + s, f), (entrants + s, entrants + t) };
            }
        }

        return new Likelihood(log, slopes, information);
    }
}
