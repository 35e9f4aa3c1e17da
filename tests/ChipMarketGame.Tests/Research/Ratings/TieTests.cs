using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TieTests
{
    [Theory]
    [InlineData(18)]
    [InlineData(32)]
    [InlineData(64)]
    public void Entrants_that_share_one_strategy_have_one_strength_however_many_they_are(int entrants)
    {
        var fit = PlackettLuce.Fit(Enumerable.Range(0, 64).Select(
            block => (IReadOnlyList<Finisher>)[.. Enumerable.Range(0, entrants).Select(i => new Finisher($"{i:D2}", "x", block))]));

        Assert.All(fit.Entrants, rating => Assert.Equal(1, rating.Strength, 1e-12));

        // Of t alike, any order has the chance 1 / t!.
        Assert.Equal(-64 * Enumerable.Range(2, entrants - 1).Sum(left => Math.Log(left)), fit.LogLikelihood, 1e-8);
    }

    [Fact] // A tie of 32 that each once wins and once loses against another: the field stays balanced, the tied alike.
    public void A_tie_of_thirty_two_counts_beside_other_finishes()
    {
        Finisher[] tied = [.. Enumerable.Range(0, 32).Select(i => new Finisher($"{i:D2}", "x", 5))];

        var fit = PlackettLuce.Fit([[.. tied, new("last", "x", 1)], [new("last", "x", 9), .. tied]]);

        Assert.Equal(33, fit.Entrants.Length);
        Assert.All(
            fit.Entrants.Where(rating => rating.Name != "last"),
            rating => Assert.Equal(fit.Entrants.First(other => other.Name != "last").Strength, rating.Strength, 1e-12));
    }

    [Fact] // Subset by subset, up to 2^14 of them.
    public void Ties_that_are_integrated_are_the_sums_over_all_subsets()
    {
        foreach (var problem in RandomProblems.Of(60))
        {
            var noise = new Noise(80, problem);
            var (tied, behind) = (7 + (int)(problem % 5), (int)(problem / 5 % 3));
            double[] strengths = [.. Enumerable.Range(0, tied + behind).Select(_ => Math.Exp((problem % 4) * 2 * noise.Normal()))];

            var sums = TieSums.Of(strengths, tied);

            var (logs, inverse, square) = (0.0, new double[strengths.Length], new double[strengths.Length, strengths.Length]);
            for (var subset = 1; subset < 1 << tied; subset++)
            {
                int[] left = [.. Enumerable.Range(0, strengths.Length).Where(i => i >= tied || (subset >> i) % 2 == 1)];
                if (left.Length < 2) { continue; }
                var (weight, total) = (1.0, left.Sum(i => strengths[i]));
                var size = left.Length - behind;
                for (var k = 1; k <= size; k++) { weight *= k / (double)(tied - size + k); }
                logs += weight * Math.Log(total);
                foreach (var i in left)
                {
                    inverse[i] += weight / total;
                    foreach (var j in left) { square[i, j] += weight / total / total; }
                }
            }

            Assert.Equal(logs, sums.LogTotals, 1e-11 * Math.Max(1, Math.Abs(logs)));
            for (var i = 0; i < strengths.Length; i++)
            {
                Assert.Equal(strengths[i] * inverse[i], strengths[i] * sums.Inverse[i], 1e-12);
                for (var j = 0; j < strengths.Length; j++)
                {
                    Assert.Equal(strengths[i] * strengths[j] * square[i, j], strengths[i] * strengths[j] * sums.Square[i, j], 1e-12);
                }
            }
        }
    }

    [Fact] // At the summit everybody is chosen as often as expected: over all orders of the tied, one by one.
    public void At_the_summit_won_and_expected_choices_agree_in_random_fields_with_ties()
    {
        foreach (var problem in RandomProblems.Of(60))
        {
            var noise = new Noise(81, problem);
            var (entrants, scale) = (3 + (int)(problem % 4), RandomProblems.Scale(noise));
            Finisher[][] games =
            [
                .. Enumerable.Range(0, 12)
                    .Select(_ => Enumerable.Range(0, entrants).Where(i => noise.Uniform() < 0.8)
                        .Select(i => new Finisher($"{i}", "x", scale * Math.Round((1.5 * noise.Normal()) + (0.3 * i)))).ToArray()),
                [.. Enumerable.Range(0, entrants).Select(i => new Finisher($"{i}", "x", i))],
                [.. Enumerable.Range(0, entrants).Select(i => new Finisher($"{i}", "x", -i))],
            ];

            var fit = PlackettLuce.Fit(games);

            var strengths = fit.Entrants.ToDictionary(rating => rating.Name, rating => rating.Strength);
            var (gap, log) = (strengths.Keys.ToDictionary(name => name, _ => 0.0), 0.0);
            foreach (var game in games.Where(game => game.Length > 1))
            {
                var orders = Orders(
                    [.. game.GroupBy(finisher => finisher.Score).OrderByDescending(tie => tie.Key)
                        .Select(tie => tie.Select(finisher => finisher.Entrant).ToArray())]).ToArray();
                foreach (var order in orders)
                {
                    for (var place = 0; place < order.Length - 1; place++)
                    {
                        var total = order[place..].Sum(name => strengths[name]);
                        log += Math.Log(strengths[order[place]] / total) / orders.Length;
                        gap[order[place]] += 1.0 / orders.Length;
                        foreach (var name in order[place..]) { gap[name] -= strengths[name] / total / orders.Length; }
                    }
                }
            }

            Assert.All(gap.Values, difference => Assert.Equal(0, difference, 1e-9));
            Assert.Equal(log, fit.LogLikelihood, 1e-9);
        }
    }

    [Fact] // A chain of pairs is a tree: each link's odds are its wins over its losses, whatever the others did.
    public void Strengths_a_billion_times_apart_are_told_to_the_digit()
    {
        var games = Enumerable.Range(0, 3)
            .SelectMany(
                link => Enumerable.Range(0, 1001)
                    .Select(game => (IReadOnlyList<Finisher>)[new($"{link}", "x", game == 0 ? 0 : 2), new($"{link + 1}", "x", 1)]));

        var fit = PlackettLuce.Fit(games);

        Assert.Equal(1, fit.Entrants[0].Strength / fit.Entrants[^1].Strength / 1e9, 1e-9);
        Assert.Equal(Math.Sqrt(3 * ((1 / 1000.0) + 1)), fit.ErrorOfDifference("0", "3"), 1e-6); // 1/wins + 1/losses per link
    }

    [Fact]
    public void Games_finishers_and_ties_in_any_order_give_the_same_digits()
    {
        var noise = new Noise(82, 0);
        Finisher[][] games = [
            .. Enumerable.Range(0, 80)
                .Select(game => Enumerable.Range(0, 9).Where(i => (i + game) % 4 != 0)
                    .Select(i => new Finisher($"{i}", $"seat {(i + game) % 3}", Math.Round(2 * noise.Normal()))).ToArray())];
        var fit = PlackettLuce.Fit(games, withSeats: true);

        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            Finisher[][] shuffled = [.. games.Select(game => game.ToArray())];
            random.Shuffle(shuffled);
            foreach (var game in shuffled) { random.Shuffle(game); }

            var again = PlackettLuce.Fit(shuffled, withSeats: true);

            Assert.Equal(fit.Entrants, again.Entrants);
            Assert.Equal(fit.Seats, again.Seats);
            Assert.Equal(fit.LogLikelihood, again.LogLikelihood);
        }
    }

    [Fact]
    public void Seats_that_nobody_changes_cannot_be_told_from_those_who_sit_in_them()
    {
        Finisher[] one = [new("A", "first", 1), new("B", "second", 0)], other = [new("A", "first", 0), new("B", "second", 1)];

        Assert.Contains(
            "cannot be told apart", Assert.Throws<ArgumentException>(() => PlackettLuce.Fit([one, one, other], withSeats: true)).Message,
            StringComparison.Ordinal);
    }

    static IEnumerable<string[]> Orders(string[][] ties) => ties.Length == 0
        ? [[]]
        : Permutations(ties[0]).SelectMany(first => Orders(ties[1..]).Select(rest => (string[])[.. first, .. rest]));

    static IEnumerable<string[]> Permutations(string[] names) =>
        names.Length < 2
            ? [names]
            : names.SelectMany((name, i) => Permutations([.. names[..i], .. names[(i + 1)..]]).Select(rest => (string[])[name, .. rest]));
}
