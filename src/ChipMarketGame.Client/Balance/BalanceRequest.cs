using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>How long a search may take.</summary>
internal sealed record SearchBudget(int Minutes, int Generations);

/// <summary>What was asked of <c>balance</c>.</summary>
/// <param name="Lever">The only line to be played; null for all.</param>
/// <param name="Measure">The only measure to be taken; null for all, or none with a lever.</param>
/// <param name="Search">Null where the stored search is read.</param>
internal sealed record BalanceRequest(
    ScenarioFile File, ImmutableArray<CompanyRole> Roles, ImmutableArray<RivalMix> Mixes, int Seeds, int Lineups, string? Lever,
    int? Measure, SearchBudget? Search, string? Searched, string? Csv, string? MeasuresCsv, bool Json)
{
    private const int LinesMeasure = 2, LeadersMeasure = 3;

    /// <summary>Measures to be taken.</summary>
    public ImmutableArray<int> Measures { get; } =
        Lever is not null ? [] : Measure is { } one ? [one] : [.. Enumerable.Range(1, Research.Measure.Count)];

    /// <summary>Whether what each strategy and each line is worth is told.</summary>
    public bool PrintsReport => Measure is null && !Json;

    /// <summary>Whether the table that is kept is that of strategies and lines, not that of a measure.</summary>
    public bool KeepsReport => Measure is null;

    /// <summary>Strategies and levers to be played; null if none are.</summary>
    public BalancePlan? Plan
    {
        get
        {
            var strategies = Lever is null && Wants(LeadersMeasure) ? Roles : [];
            ImmutableArray<Lever> all = [.. Roles.SelectMany(role => Research.Lever.For(role))];
            var levers = Lever is not null ? Named(all, Lever) : Wants(LinesMeasure) ? all : [];
            return strategies.IsEmpty && levers.IsEmpty ? null : new BalancePlan(File.Scenario, Seeds, Mixes, strategies, levers);
        }
    }

    private bool Wants(int measure) => Measures.Contains(measure);

    private static ImmutableArray<Lever> Named(ImmutableArray<Lever> levers, string line)
    {
        if (levers.Where(lever => lever.Line == line).ToImmutableArray() is { IsEmpty: false } found) { return found; }

        string[] known = [.. levers.Select(lever => lever.Line).Distinct()];
        var nearest = NearestName.To(line, known);
        throw CommandFailedException.BadUsage(
            $"No sheet here has a line {line}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"Lines: {string.Join(", ", known)}.");
    }
}
