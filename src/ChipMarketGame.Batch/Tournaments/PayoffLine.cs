using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>A line of payoffs.csv: one combination of a capture tournament.</summary>
/// <param name="Entrants">Who plays each role, in the order of the schedule's roles.</param>
/// <param name="Means">Mean advantage of each role's seats, in standard deviations of the panel.</param>
/// <param name="Errors">Their standard errors.</param>
public sealed record PayoffLine(ImmutableArray<string> Entrants, ImmutableArray<double> Means, ImmutableArray<double> Errors)
{
    /// <summary>In the order of the file.</summary>
    /// <param name="roles">Those that are competed for.</param>
    public static IReadOnlyList<Column<PayoffLine>> Columns(ImmutableArray<CompanyRole> roles) =>
    [
        .. roles.Select((role, number) => new Column<PayoffLine>(
            RoleNames.Of(role), "", $"entrant that plays {Companies(role)}", line => line.Entrants[number])),
        .. roles.SelectMany((role, number) => new Column<PayoffLine>[]
        {
            new($"{RoleNames.Of(role)}_payoff", "panel sd",
                "mean advantage of the role's seats; empty where no game of the combination counts", line => line.Means[number]),
            new($"{RoleNames.Of(role)}_error", "panel sd", "its standard error over the seeds", line => line.Errors[number]),
        }),
    ];

    /// <summary>All combinations; the last role's strategy changes fastest, NVIDIA's slowest.</summary>
    public static IEnumerable<PayoffLine> Of(CaptureSchedule schedule, PayoffSums payoffs) =>
        Enumerable.Range(0, schedule.Cells).Select(cell => new PayoffLine(
            [.. schedule.Cell(cell).Select(entrant => schedule.Entrants[entrant].Name)],
            [.. schedule.Roles.Select((_, number) => payoffs.Mean(cell, number))],
            [.. schedule.Roles.Select((_, number) => payoffs.Error(cell, number))]));

    private static string Companies(CompanyRole role) => role == CompanyRole.GpuMaker ? "NVIDIA" : $"every {Role.Of(role).Name.Noun}";
}
