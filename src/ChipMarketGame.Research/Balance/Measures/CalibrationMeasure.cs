using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>Measure 7: whether the scenario still meets the figures that it was fitted to.</summary>
public static class CalibrationMeasure
{
    /// <summary>Seeds of which nine in ten must lie in the band.</summary>
    public const int Seeds = 20;

    private const string Claim = "The published figures lie in their bands in at least 18 of 20 seeds.";

    public static Measure Of(Scenario scenario, CancellationToken cancellation = default)
    {
        if (CalibrationReport.MissingCompanies(scenario) is { IsEmpty: false } missing)
        {
            return new(7, Claim, [new(
                scenario.Name, "published figures", "", null, null, null, "seeds", "", null,
                $"The figures speak of {string.Join(", ", missing)}, which this scenario does not have.")]);
        }

        var report = CalibrationReport.Of(scenario, Seeds, cancellation: cancellation);
        return new(7, Claim, [.. report.Rows.Select(row => new MeasureRow(
            row.Target.Id, $"{row.Target.Metric}, {row.Target.Period}", "", row.Inside, null, null, "seeds",
            $"at least {row.Required}", row.Met))]);
    }
}
