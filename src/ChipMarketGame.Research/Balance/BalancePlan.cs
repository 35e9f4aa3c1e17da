using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What is played to see whether the market is worth playing: ways to play × markets × seats, each under the same seeds.</summary>
/// <param name="Roles">Roles whose strategies are compared.</param>
public sealed record BalancePlan(
    Scenario Scenario, int Seeds, ImmutableArray<RivalMix> Mixes, ImmutableArray<CompanyRole> Roles, ImmutableArray<Lever> Levers)
{
    /// <summary>Fewest seeds: half of them choose settings, half measure, and an interval needs a spread.</summary>
    public const int LeastSeeds = 4;

    /// <summary>
    /// Seeds enough for the flattest lever, the capital for OpenAI: with 32 its upper end was surely beaten in no market, with 64, 128
    /// and 256 it was.
    /// </summary>
    public const int UsualSeeds = 64;

    /// <summary>Games it takes.</summary>
    public int Games => Batches().Count * Seeds;

    /// <summary>Plays everything.</summary>
    /// <param name="played">Told of each batch of <see cref="Seeds"/> games.</param>
    public BalanceReport Play(Action? played = null, CancellationToken cancellation = default)
    {
        var batches = Batches();
        var scores = new ImmutableArray<double>[batches.Count];
        Parallel.For(0, batches.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            scores[i] = Play(batches[i], cancellation);
            played?.Invoke();
        });
        var next = 0;
        return Report(() => scores[next++]);
    }

    /// <summary>
    /// Walks the whole plan in its order and takes what each batch scored: once to list what has to be played, once to put the results in
    /// place.
    /// </summary>
    private BalanceReport Report(Func<ImmutableArray<double>> scores, List<Batch>? list = null)
    {
        SeatScores Take(CompanyRole role, RivalMix mix, Func<Lineup, Company, Lineup> seat)
        {
            var owners = Seats(role);
            return new SeatScores(owners, [.. owners.Select(owner =>
            {
                list?.Add(new Batch(mix, owner, seat));
                return scores();
            })]);
        }

        ImmutableArray<StrategyFinding> strategies = [.. Roles.Select(role =>
        {
            ImmutableArray<string> names = [.. StrategyCatalogue.For(role).Select(info => info.Name)];
            return new StrategyFinding(
                role, Mixes, names,
                [.. Mixes.Select(
                    mix => names.Select(name => Take(role, mix, (lineup, seat) => lineup.With(seat, name))).ToImmutableArray())]);
        })];
        SeatScores Reference(CompanyRole role, RivalMix mix) => strategies.FirstOrDefault(finding => finding.Role == role) is { } finding
            ? finding.Scores[Mixes.IndexOf(mix)][0]
            : Take(role, mix, (lineup, seat) => lineup.With(seat, StrategyCatalogue.Reference));
        return new BalanceReport(
            Scenario, Seeds, Mixes, strategies, [.. Levers.Select(lever => new LeverFinding(lever, [.. Mixes.Select(mix =>
            new LeverInMix(
                mix, lever, [.. lever.Settings.Select(setting => Take(lever.Role, mix, setting.Seat))], Reference(lever.Role, mix)))]))]);
    }

    private List<Batch> Batches()
    {
        var list = new List<Batch>();
        var nothingYet = ImmutableArray.Create(0.0, 0.0, 0.0, 0.0);
        Report(() => nothingYet, list);
        return list;
    }

    private ImmutableArray<double> Play(Batch batch, CancellationToken cancellation)
    {
        var match = new Match(Game.Open(Scenario, seed: 1), batch.Seat(batch.Mix.Seats(Scenario), batch.Owner));
        var scores = ImmutableArray.CreateBuilder<double>(Seeds);
        foreach (var seed in Replications.Seeds(Seeds))
        {
            cancellation.ThrowIfCancellationRequested();
            match.Restart(seed);
            match.Play();
            scores.Add(match.Game.Score(batch.Owner).NetPresentValue.Billions);
        }

        return scores.MoveToImmutable();
    }

    private ImmutableArray<Company> Seats(CompanyRole role) =>
        [.. Enumerable.Range(0, Scenario.Roster.Seats).Select(Scenario.Roster.At).Where(seat => Scenario.Roster.RoleOf(seat) == role)];

    /// <summary>One way to play one seat in one market.</summary>
    private sealed record Batch(RivalMix Mix, Company Owner, Func<Lineup, Company, Lineup> Seat);
}
