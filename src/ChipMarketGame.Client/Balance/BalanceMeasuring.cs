using System.Collections.Immutable;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The measures as they were taken, with what they rest on.</summary>
internal sealed record MeasuredBalance(BalanceStudy Study, ImmutableArray<Measure> Measures);

/// <summary>Takes the measures that were asked for, one after the other, each with its progress.</summary>
internal sealed class BalanceMeasuring(BalanceRequest request, Terminal terminal)
{
    private const int OwnPlay = 1, Lines = 2, Leaders = 3, Score = 4, Exploits = 5, Luck = 6, Figures = 7;

    /// <param name="report">Strategies and levers as they were played; null where no measure needs them.</param>
    public MeasuredBalance Of(BalanceReport? report, CancellationToken cancellation)
    {
        var study = new BalanceStudy(
            request.File, Yardstick.Of(request.File, cancellation), request.Roles, request.Mixes, request.Seeds, request.Lineups,
            Wants(OwnPlay, Leaders, Score, Luck) || request.Search is not null
                ? new StoredSearch(request, terminal).Take(cancellation)
                : null);
        var variance = Wants(OwnPlay, Luck)
            ? Shown("Drawing line-ups", study.Lineups, played => SeatVariance.Of(study, played, cancellation))
            : default;
        return new MeasuredBalance(study, [.. request.Measures.Select(measure => measure switch
        {
            OwnPlay => VarianceMeasures.Own(study, variance),
            Lines => LineMeasure.Of(study, report!.Levers),
            Leaders => FrontierMeasure.Of(study, report!.Strategies, Shown(
                "Playing what the search found", study.Mixes.Length * study.Roles.Length,
                played => FrontierMeasure.Play(study, played, cancellation))),
            Score => ScoreMeasure.Of(study, Definition, Shown(
                "Scoring line-ups", study.Lineups, played => ScoreAgainstGain.Of(study, Definition, played, cancellation))),
            Exploits => ExploitMeasure.Of(study, Found(study, cancellation)),
            Luck => VarianceMeasures.Luck(study, variance),
            Figures => CalibrationMeasure.Of(study.Scenario, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "there are seven measures"),
        })]);
    }

    /// <summary>The score that a class sees.</summary>
    private static IScoreDefinition Definition { get; } = new GradebookScore();

    private ImmutableArray<ExploitFinding> Found(BalanceStudy study, CancellationToken cancellation)
    {
        var exploits = Exploit.All.Where(exploit => study.Roles.Contains(exploit.Author)).ToArray();
        return Shown("Playing exploits", exploits.Sum(exploit => ExploitFinding.Batches(exploit, study)), played =>
            exploits.Select(exploit => ExploitFinding.Of(exploit, study, ExploitMeasure.Most, played, cancellation)).ToImmutableArray());
    }

    private bool Wants(params ReadOnlySpan<int> measures)
    {
        foreach (var measure in measures)
        {
            if (request.Measures.Contains(measure)) { return true; }
        }

        return false;
    }

    private T Shown<T>(string name, int count, Func<Action, T> work) => Progress.Of(terminal, name, count, work);
}
