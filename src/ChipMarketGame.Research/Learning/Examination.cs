using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The games in which settings are judged: every seat of a role, in every mix, under every seed. A mark is the mean advantage over
/// the reference in the same seat, mix and seed, in standard deviations of the reference's scores in that seat within a mix.
/// </summary>
public sealed class Examination
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly int _threads;
    private readonly KnobForm _form;

    /// <exception cref="NoSpreadException">The seeds make no difference.</exception>
    public Examination(
        Scenario scenario, CompanyRole role, ImmutableArray<TrainingMix> mixes, ImmutableArray<ulong> seeds, int threads = -1,
        KnobForm form = KnobForm.Constant, CancellationToken cancellation = default)
    {
        Given.AtLeast(2, seeds.Length, "seeds of an examination", nameof(seeds));
        (_threads, _form) = (threads, form);
        var seats = Enumerable.Range(0, scenario.Roster.Seats).Select(scenario.Roster.At)
            .Where(seat => scenario.Roster.RoleOf(seat) == role).ToArray();
        var lineups = (from mix in mixes let lineup = mix.Lineup(scenario) from seat in seats
        select (Lineup: lineup, Seat: seat)).ToArray();
        var scores = Parallel(
            lineups.Length * seeds.Length,
            at => Play(
                lineups[at / seeds.Length].Lineup.With(lineups[at / seeds.Length].Seat, StrategyCatalogue.Reference),
                lineups[at / seeds.Length].Seat, seeds[at % seeds.Length]), cancellation);
        var deviations = seats.ToDictionary(seat => seat, seat => Math.Sqrt(
            Enumerable.Range(0, lineups.Length).Where(row => lineups[row].Seat == seat).Average(
                row => Variance(scores.AsSpan(row * seeds.Length, seeds.Length)))));
        foreach (var (seat, deviation) in deviations)
        {
            if (deviation > 0 && double.IsFinite(deviation)) { continue; }
            throw new NoSpreadException(
                $"The reference scores the same in the seat of {scenario.Roster[seat].Id} under every seed: there is no deviation to " +
                $"measure an advantage by.");
        }

        _papers = [.. Enumerable.Range(0, scores.Length).Select(at =>
        {
            var (lineup, seat) = lineups[at / seeds.Length];
            return new Paper(lineup, seat, seeds[at % seeds.Length], scores[at], deviations[seat]);
        })];
    }

    /// <summary>Games that one candidate plays.</summary>
    public int Games => _papers.Length;

    /// <summary>The marks of candidates, in their order. The same for any number of threads.</summary>
    public ImmutableArray<double> Mark(ImmutableArray<ImmutableArray<double>> candidates, CancellationToken cancellation = default)
    {
        var advantages = Parallel(candidates.Length * Games, at =>
        {
            var paper = _papers[at % Games];
            return (Play(paper.Lineup.WithLeanings(paper.Seat, candidates[at / Games], _form), paper.Seat, paper.Seed) - paper.Reference)
                / paper.Deviation;
        }, cancellation);
        return [.. Enumerable.Range(0, candidates.Length).Select(candidate => advantages.Skip(candidate * Games).Take(Games).Average())];
    }

    private static double Play(Lineup lineup, Company seat, ulong seed)
    {
        var match = new Match(Game.Open(lineup.Scenario, seed), lineup);
        match.Play();
        return match.Game.Score(seat).NetPresentValue.Billions;
    }

    private double[] Parallel(int count, Func<int, double> job, CancellationToken cancellation)
    {
        var results = new double[count];
        System.Threading.Tasks.Parallel.For(
            0, count, new ParallelOptions
            {
                CancellationToken = cancellation, MaxDegreeOfParallelism = _threads
            }, at => results[at] = job(at));
        return results;
    }

    private static double Variance(ReadOnlySpan<double> scores)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var score in scores) { sum += score; }
        foreach (var score in scores) { squares += (score - (sum / scores.Length)) * (score - (sum / scores.Length)); }
        return squares / (scores.Length - 1);
    }

    private readonly record struct Paper(Lineup Lineup, Company Seat, ulong Seed, double Reference, double Deviation);
}
