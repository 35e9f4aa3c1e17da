using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>A lever in one market.</summary>
/// <param name="Settings">Scores at each setting.</param>
/// <param name="Reference">Scores of the reference strategy in the same seats under the same seeds.</param>
public sealed record LeverInMix(RivalMix Mix, Lever Lever, ImmutableArray<SeatScores> Settings, SeatScores Reference)
{
    /// <summary>The setting with the highest mean score.</summary>
    public int Best { get; } = Highest([.. Settings.Select(setting => setting.Mean.Average())]);

    public RangeEnd End => Lever.EndOf(Best);

    /// <summary>
    /// What the best setting gains over the reference, $ bn, seed by seed. It was chosen on the same seeds, so it flatters.
    /// </summary>
    public MeanInterval Gain => MeanInterval.OfPairs(Settings[Best].Mean, Reference.Mean);

    /// <summary>What a setting gains over the reference, $ bn, seed by seed.</summary>
    public MeanInterval GainOf(int setting) => MeanInterval.OfPairs(Settings[setting].Mean, Reference.Mean);

    /// <summary>How much the lever moves its owner's score, mean over the seats of the role, $ bn: best setting less worst.</summary>
    public MeanInterval Effect => EffectOf([.. Settings.Select(setting => setting.Mean)]);

    /// <summary>
    /// Whether the lever surely moves its owner's score: the 95 % interval lies above zero, stricter than one standard error.
    /// </summary>
    public bool Matters => Effect.Low > 0;

    /// <summary>How much it moves the score of one seat, numbered in its role.</summary>
    public MeanInterval EffectOf(int seat) => EffectOf([.. Settings.Select(setting => setting.Seats[seat])]);

    /// <summary>Whether some other setting is surely better than this end of the range.</summary>
    public bool SurelyBetterThan(RangeEnd end)
    {
        ImmutableArray<ImmutableArray<double>> settings = [.. Settings.Select(setting => setting.Mean)];
        return Difference(settings[Highest(MeansChosenOn(settings))], end == RangeEnd.Low ? settings[0] : settings[^1]).Low > 0;
    }

    /// <remarks>
    /// Settings are chosen on every other seed and measured on the rest, so that a lever without effect shows none: choosing and
    /// measuring on the same seeds would find one in noise.
    /// </remarks>
    private static MeanInterval EffectOf(ImmutableArray<ImmutableArray<double>> settings)
    {
        var means = MeansChosenOn(settings);
        return Difference(settings[Highest(means)], settings[Highest([.. means.Select(mean => -mean)])]);
    }

    private static double[] MeansChosenOn(ImmutableArray<ImmutableArray<double>> settings) =>
        [.. settings.Select(scores => scores.Where((_, seed) => seed % 2 == 0).Average())];

    private static MeanInterval Difference(ImmutableArray<double> one, ImmutableArray<double> other) =>
        MeanInterval.OfPairs([.. one.Where((_, seed) => seed % 2 == 1)], [.. other.Where((_, seed) => seed % 2 == 1)]);

    private static int Highest(double[] means) => Array.IndexOf(means, means.Max());
}
