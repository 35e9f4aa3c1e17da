using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// Whether a seat's score says what its play was worth: what it says against what the seat truly gained over its stand-in, the others
/// answering as they would have.
/// </summary>
/// <param name="Scores">$ bn, one per line-up.</param>
/// <param name="Gains">$ bn, true, in the same order.</param>
public sealed record ScoreAgainstGain(Company Seat, ImmutableArray<double> Scores, ImmutableArray<double> Gains)
{
    /// <summary>Numbers of line-ups and seeds that are used nowhere else.</summary>
    private const int From = 100_000;

    /// <summary>
    /// Spearman's rank correlation with its 95 % interval by Fisher's transformation (Bonett and Wright, "Sample size requirements for
    /// estimating Pearson, Kendall and Spearman correlations", Psychometrika 65, 2000). Not a number where either does not vary.
    /// </summary>
    public (double Value, double Low, double High) Correlation
    {
        get
        {
            var (ranks, others) = (Order.Ranks(Scores), Order.Ranks(Gains));
            var (mean, other) = (Sample.Mean(ranks), Sample.Mean(others));
            var product = ranks.Zip(others, (one, two) => (one - mean) * (two - other)).Sum();
            var squares = Math.Sqrt(ranks.Sum(rank => (rank - mean) * (rank - mean)) * others.Sum(rank => (rank - other) * (rank - other)));
            if (squares == 0) { return (double.NaN, double.NaN, double.NaN); }

            const double normal = 1.959963984540054;
            var value = Math.Clamp(product / squares, -1, 1);
            var error = normal * Math.Sqrt((1 + (value * value / 2)) / (Scores.Length - 3));
            return (value, Math.Tanh(Math.Atanh(value) - error), Math.Tanh(Math.Atanh(value) + error));
        }
    }

    /// <summary>Share of line-ups in which the score has another sign than the gain, with Wilson's 95 % interval (1927).</summary>
    public (double Value, double Low, double High) WrongSigns
    {
        get
        {
            const double normal = 1.959963984540054, square = normal * normal;
            var (count, wrong) = ((double)Scores.Length, Scores.Zip(Gains).Count(pair => Math.Sign(pair.First) != Math.Sign(pair.Second)));
            var share = wrong / count;
            var middle = (share + (square / (2 * count))) / (1 + (square / count));
            var half = normal / (1 + (square / count)) * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count * count)));
            return (share, Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }

    /// <summary>Plays the study's line-ups and scores every seat in each that does not play its stand-in there.</summary>
    public static ImmutableArray<ScoreAgainstGain> Of(
        BalanceStudy study, IScoreDefinition definition, Action? played = null, CancellationToken cancellation = default)
    {
        var play = new ThoughtfulPlay(study.Scenario, study.Searched);
        var lineups = Replications.Over(
            Replications.Seeds(study.Lineups), number => Play(study, definition, play, From + (int)number), played, cancellation);
        return [.. study.Seats.Select((seat, at) =>
        {
            var found = lineups.Select(lineup => lineup[at]).OfType<(double Score, double Gain)>().ToArray();
            return new ScoreAgainstGain(seat, [.. found.Select(each => each.Score)], [.. found.Select(each => each.Gain)]);
        })];
    }

    private static ImmutableArray<(double Score, double Gain)?> Play(
        BalanceStudy study, IScoreDefinition definition, ThoughtfulPlay play, int number)
    {
        var (lineup, seed) = (play.Draw(number), (ulong)number);
        var match = new Match(Game.Open(study.Scenario, seed), lineup);
        ImmutableArray<QuarterClosed> closed = [.. match.Quarters().Select(ByHand)];
        var outcomes = match.Game.Scores();
        var scores = definition.Of(new GameCourse(study.Scenario, Opening(study, seed), closed), study.Seats);
        return [.. study.Seats.Select((seat, at) =>
        {
            if (lineup[seat] == StrategyCatalogue.Reference) { return ((double, double)?)null; }

            match.Restart(seed, lineup.With(seat, StrategyCatalogue.Reference));
            match.Play();
            var gain = outcomes[seat.Index].NetPresentValue - match.Game.Score(seat).NetPresentValue;
            return (scores[at], gain.Billions);
        })];
    }

    /// <summary>The quarter as people would have played it: nobody can be asked again what else they would have done.</summary>
    private static QuarterClosed ByHand(QuarterClosed closed) =>
        closed with { Sheets = [.. closed.Sheets.Select(sheet => sheet with { Origin = SheetOrigin.HandedIn })] };

    /// <summary>The reference stands in for every seat.</summary>
    private static GameOpened Opening(BalanceStudy study, ulong seed) =>
        new(Game.RulesVersion, study.File.Json, seed, LuckMode.Drawn, Lineup.Reference(study.Scenario).Seats, SecondsPerQuarter: 0);
}
