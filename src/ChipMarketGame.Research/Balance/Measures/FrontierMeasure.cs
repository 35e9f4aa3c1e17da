using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>Measure 3: whether something leads in every market, and how far a search gets beyond the built-in strategies.</summary>
public static class FrontierMeasure
{
    private const double Most = 0.5;
    private const string Searched = "searched schedule";

    /// <param name="searched">Scores of what the search found, by role and market; empty where there is none.</param>
    public static Measure Of(
        BalanceStudy study, ImmutableArray<StrategyFinding> strategies,
        ImmutableDictionary<CompanyRole, ImmutableArray<SeatScores>> searched) =>
        new(
            3, "No strategy leads in every market, and a search gains at most 0.5 standard deviations over the best built-in one.",
            [.. strategies.SelectMany(finding => Rows(study, finding, searched.GetValueOrDefault(finding.Role)))]);

    /// <summary>Plays what the search found in every market, one seat after the other.</summary>
    public static ImmutableDictionary<CompanyRole, ImmutableArray<SeatScores>> Play(
        BalanceStudy study, Action? played = null, CancellationToken cancellation = default)
    {
        if (study.Searched is not { } searched) { return ImmutableDictionary<CompanyRole, ImmutableArray<SeatScores>>.Empty; }

        return study.Roles.Where(role => searched.For(role) is not null).ToImmutableDictionary(role => role, role =>
        {
            ImmutableArray<Company> owners = [.. study.SeatsOf(role)];
            return study.Mixes.Select(mix =>
            {
                var market = mix.Seats(study.Scenario);
                var seats = Replications.Over(
                    [.. owners.Select(owner => (ulong)owner.Index)],
                    owner => Scores(study, searched.Seat(market, study.Scenario.Roster.At((int)owner)), (int)owner), null, cancellation);
                played?.Invoke();
                return new SeatScores(owners, seats);
            }).ToImmutableArray();
        });
    }

    private static ImmutableArray<double> Scores(BalanceStudy study, Lineup lineup, int owner)
    {
        var match = new Match(Game.Open(study.Scenario, seed: 1), lineup);
        return [.. Replications.Seeds(study.Seeds).Select(seed =>
        {
            match.Restart(seed);
            match.Play();
            return match.Game.Score(study.Scenario.Roster.At(owner)).NetPresentValue.Billions;
        })];
    }

    private static IEnumerable<MeasureRow> Rows(BalanceStudy study, StrategyFinding finding, ImmutableArray<SeatScores> searched)
    {
        var id = Role.Of(finding.Role).Name.Id;
        string[] leaders = [.. Enumerable.Range(0, finding.Mixes.Length).Select(mix => Leader(finding, searched, mix))];
        yield return new MeasureRow(
            id, "strategies that lead in some market", "", leaders.Distinct().Count(), null, null, "strategies", "more than one",
            leaders.Distinct().Skip(1).Any(), string.Join(", ", finding.Mixes.Zip(leaders, (mix, leader) => $"{mix.Name}: {leader}")));
        if (searched.IsDefaultOrEmpty)
        {
            yield return new MeasureRow(
                id, "gain of a search over the best built-in strategy", "", null, null, null, "sd", $"at most {Most}", false,
                "There is no stored search for this role: chipmarket balance --search makes one.");
            yield break;
        }

        var (best, gain) = Gain(study, finding, searched, [.. Enumerable.Range(0, searched[0].Owners.Length)]);
        yield return MeasureRow.AtMost(
            Most, id, "gain of a search over the best built-in strategy", "", gain.Mean, gain.Low, gain.High, "sd", $"best is {best}");
        for (var seat = 0; seat < searched[0].Owners.Length && searched[0].Owners.Length > 1; seat++)
        {
            (best, gain) = Gain(study, finding, searched, [seat]);
            yield return new MeasureRow(
                study.Id(searched[0].Owners[seat]), "the same in its seat", "", gain.Mean, gain.Low, gain.High, "sd", "", null,
                $"best is {best}");
        }
    }

    private static string Leader(StrategyFinding finding, ImmutableArray<SeatScores> searched, int mix)
    {
        var best = finding.Best(mix);
        return !searched.IsDefaultOrEmpty && searched[mix].Mean.Average() > finding.Scores[mix][best].Mean.Average()
            ? Searched
            : finding.Names[best];
    }

    /// <summary>
    /// What the search gains over the one built-in strategy that is best over all markets, in standard deviations of each seat: the best is
    /// chosen on half of the seeds and the gain measured on the other half. Exploiters are left out: they know what a player would have to
    /// find.
    /// </summary>
    private static (string Best, MeanInterval Gain) Gain(
        BalanceStudy study, StrategyFinding finding, ImmutableArray<SeatScores> searched, ImmutableArray<int> seats)
    {
        var honest = StrategyCatalogue.For(finding.Role).Where(info => !info.Tags.HasFlag(StrategyTags.Exploiter))
            .Select(info => finding.Names.IndexOf(info.Name)).Where(number => number >= 0).ToArray();
        double OfSeed(Func<int, SeatScores> scores, int seed) => Enumerable.Range(0, finding.Mixes.Length).Average(
            mix => seats.Average(seat => scores(mix).Seats[seat][seed] / study.Yardstick[scores(mix).Owners[seat]]));
        int[] Seeds(int parity) => [.. Enumerable.Range(0, study.Seeds).Where(seed => seed % 2 == parity)];
        var best = honest.MaxBy(number => Seeds(0).Average(seed => OfSeed(mix => finding.Scores[mix][number], seed)));
        return (finding.Names[best], MeanInterval.OfPairs(
            [.. Seeds(1).Select(seed => OfSeed(mix => searched[mix], seed))],
            [.. Seeds(1).Select(seed => OfSeed(mix => finding.Scores[mix][best], seed))]));
    }
}
