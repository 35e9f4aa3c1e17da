using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// What each population's strategy earns in every combination: the capture format gives one population per role. All that is computed
/// from it is descriptive: add or leave out an entrant and it changes.
/// </summary>
public sealed class PayoffTensor
{
    private readonly double[] payoffs;
    private readonly int[] strides;
    private readonly int[] played;

    private PayoffTensor(ImmutableArray<ImmutableArray<string>> strategies, double[] payoffs)
    {
        Strategies = strategies;
        this.payoffs = payoffs;
        strides = new int[strategies.Length];
        Profiles = 1;
        for (var population = strategies.Length - 1; population >= 0; population--)
        {
            strides[population] = Profiles;
            Profiles *= strategies[population].Length;
        }

        played = new int[Profiles * Populations];
        for (var place = 0; place < played.Length; place++)
        {
            var population = place % Populations;
            played[place] = place / Populations / strides[population] % strategies[population].Length;
        }
    }

    /// <summary>Names, per population.</summary>
    public ImmutableArray<ImmutableArray<string>> Strategies { get; }

    public int Populations => Strategies.Length;

    /// <summary>Number of combinations, numbered with the last population turning fastest.</summary>
    public int Profiles { get; }

    /// <summary>What a population earns in a combination.</summary>
    public double this[int profile, int population] => payoffs[(profile * Populations) + population];

    /// <summary>Asks for the payoffs of every combination, one per population, all finite.</summary>
    public static PayoffTensor Of(
        ImmutableArray<ImmutableArray<string>> strategies, Func<ImmutableArray<int>, IReadOnlyList<double>> payoffs)
    {
        if (strategies.IsEmpty || strategies.Any(population => population.IsEmpty))
        {
            throw new ArgumentException("every population needs a strategy", nameof(strategies));
        }

        var tensor = new PayoffTensor(
            strategies, new double[strategies.Aggregate(strategies.Length, (count, population) => count * population.Length)]);
        for (var profile = 0; profile < tensor.Profiles; profile++)
        {
            ImmutableArray<int> played = [
                .. Enumerable.Range(0, tensor.Populations).Select(population => tensor.Played(profile, population))];
            var earned = payoffs(played);
            if (earned.Count != tensor.Populations || !earned.All(double.IsFinite))
            {
                throw new ArgumentException(
                    $"combination {string.Join(", ", played.Select((strategy, population) => strategies[population][strategy]))} needs " +
                    $"{tensor.Populations} finite payoffs", nameof(payoffs));
            }

            for (var population = 0; population < tensor.Populations; population++)
            {
                tensor.payoffs[(profile * tensor.Populations) + population] = earned[population];
            }
        }

        return tensor;
    }

    /// <summary>Mean of tensors of the same strategies, such as one per block.</summary>
    public static PayoffTensor Mean(IReadOnlyList<PayoffTensor> tensors)
    {
        if (tensors.Count == 0) { throw new ArgumentException("a mean needs at least one tensor", nameof(tensors)); }
        if (tensors.Any(
            tensor => !tensor.Strategies.Zip(tensors[0].Strategies).All(pair => pair.First.SequenceEqual(pair.Second))
                || tensor.Populations != tensors[0].Populations))
        {
            throw new ArgumentException("a mean needs tensors of the same strategies", nameof(tensors));
        }

        var sum = new double[tensors[0].payoffs.Length];
        foreach (var tensor in tensors)
        {
            for (var i = 0; i < sum.Length; i++) { sum[i] += tensor.payoffs[i] / tensors.Count; }
        }

        return new PayoffTensor(tensors[0].Strategies, sum);
    }

    /// <summary>Which strategy a population plays in a combination.</summary>
    public int Played(int profile, int population) => played[(profile * Populations) + population];

    /// <summary>The combination in which one population changed its strategy.</summary>
    public int Changed(int profile, int population, int strategy) =>
        profile + ((strategy - Played(profile, population)) * strides[population]);

    /// <summary>What each strategy of each population earns on average against the others' mixtures.</summary>
    internal double[][] Expected(double[][] mixtures)
    {
        double[][] earned = [.. mixtures.Select(mixture => new double[mixture.Length])];
        for (var profile = 0; profile < Profiles; profile++)
        {
            for (var population = 0; population < Populations; population++)
            {
                var chance = 1.0;
                for (var other = 0; other < Populations; other++)
                {
                    if (other != population) { chance *= mixtures[other][Played(profile, other)]; }
                }

                earned[population][Played(profile, population)] += chance * this[profile, population];
            }
        }

        return earned;
    }

    /// <summary>
    /// The contest of two populations alone, for <see cref="ZeroSumGame"/>: half of what the row's earns more than the column's, the
    /// others playing each of their strategies equally often. What both gain together is lost from view.
    /// </summary>
    public double[,] Contest(int row, int column)
    {
        if (row < 0 || row >= Populations || column < 0 || column >= Populations)
        {
            throw new ArgumentOutOfRangeException(
                nameof(row), $"populations are numbered from 0 to {Populations - 1}, not {row} and {column}");
        }
        if (row == column) { throw new ArgumentException("a contest needs two populations", nameof(column)); }

        var contest = new double[Strategies[row].Length, Strategies[column].Length];
        for (var profile = 0; profile < Profiles; profile++)
        {
            contest[Played(profile, row), Played(profile, column)] += (this[profile, row] - this[profile, column]) / 2
                * contest.Length / Profiles;
        }

        return contest;
    }
}
