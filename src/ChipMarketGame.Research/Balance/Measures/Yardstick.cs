using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>How much the panel's strategies differ in each seat, $ bn: what a gain is divided by to be compared between seats.</summary>
public sealed record Yardstick(ImmutableArray<double> Deviations)
{
    /// <summary>
    /// Of the panel that comes with the game, or of one made for the occasion where there is none or it does not fit the scenario as it is
    /// played.
    /// </summary>
    public static Yardstick Of(ScenarioFile scenario, CancellationToken cancellation = default)
    {
        var panel = PanelFile.BuiltIn(scenario.Name) is { } kept && kept.Objection(scenario) is null
            ? kept
            : PanelMeasurement.Measure(scenario, Panel.LeastSeeds, cancellation: cancellation);
        return new Yardstick([.. panel.Seats.Select(seat => seat.Deviation / 1e9)]);
    }

    /// <summary>Standard deviation of a seat.</summary>
    public double this[Company seat] => Deviations[seat.Index];
}
