using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// A scenario against the published figures that it is to meet: reference strategies in every seat, each row to lie in its band in at least
/// nine seeds of ten. It shows a fit, which is no validation.
/// </summary>
public sealed record CalibrationReport(Scenario Scenario, int Seeds, ImmutableArray<CalibrationRow> Rows)
{
    /// <summary>Seeds of so many that must lie in the band: 18 of 20.</summary>
    public static int Required(int seeds) => (int)Math.Ceiling(0.9 * seeds);

    public bool Met => Rows.All(row => row.Met);

    /// <summary>Ids of companies that the rows speak of and the scenario does not have; calibration needs them all.</summary>
    public static ImmutableArray<string> MissingCompanies(Scenario scenario) =>
        [.. CalibrationMeasures.Companies.Where(id => !scenario.Hyperscalers.Any(cloud => cloud.Id == id))];

    /// <summary>Plays seeds 1 to <paramref name="seeds"/> and measures every row.</summary>
    public static CalibrationReport Of(Scenario scenario, int seeds, Action? played = null, CancellationToken cancellation = default)
    {
        var targets = CalibrationTargets.For(scenario.Name);
        var measured = Replications.Over(
            Replications.Seeds(seeds),
            seed => PlayedGame.Play(scenario, Lineup.Reference(scenario), seed) is var game
                ? targets.Select(target => CalibrationMeasures.Of(target.Id, game)).ToImmutableArray()
                : [],
            played,
            cancellation);
        return Of(scenario, measured);
    }

    /// <summary>Judges values that were measured already, row by row in the order of the targets, for each seed.</summary>
    internal static CalibrationReport Of(Scenario scenario, ImmutableArray<ImmutableArray<double>> measured) =>
        new(scenario, measured.Length, [.. CalibrationTargets.For(scenario.Name)
            .Select((target, row) => Judge(scenario, target, [.. measured.Select(values => values[row])]))]);

    private static CalibrationRow Judge(Scenario scenario, CalibrationTarget target, ImmutableArray<double> values) =>
        new(target, values, values.Count(value => target.Holds(value, scenario.Start)), Required(values.Length));
}
