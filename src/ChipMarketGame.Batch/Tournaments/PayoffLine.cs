using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>A line of payoffs.csv: one combination of a capture tournament.</summary>
public sealed record PayoffLine(string Nvidia, string Hyperscaler, string Designer, double[] Means, double[] Errors)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Column<PayoffLine>> Columns { get; } =
    [
        new("nvidia", "", "entrant that plays NVIDIA", line => line.Nvidia),
        new("hyperscaler", "", "entrant that plays every hyperscaler", line => line.Hyperscaler),
        new("designer", "", "entrant that plays every designer", line => line.Designer),
        .. Entrant.Roles.SelectMany((role, number) => new Column<PayoffLine>[]
        {
            new($"{RoleNames.Of(role)}_payoff", "panel sd",
                "mean advantage of the role's seats; empty where no game of the combination counts", line => line.Means[number]),
            new($"{RoleNames.Of(role)}_error", "panel sd", "its standard error over the seeds", line => line.Errors[number]),
        }),
    ];

    /// <summary>All combinations; the designer's strategy changes fastest, NVIDIA's slowest.</summary>
    public static IEnumerable<PayoffLine> Of(CaptureSchedule schedule, PayoffSums payoffs)
    {
        var cell = 0;
        foreach (var nvidia in schedule.Axes[0])
        {
            foreach (var hyperscaler in schedule.Axes[1])
            {
                foreach (var designer in schedule.Axes[2])
                {
                    yield return new PayoffLine(
                        schedule.Entrants[nvidia].Name, schedule.Entrants[hyperscaler].Name, schedule.Entrants[designer].Name,
                        [.. Enumerable.Range(0, 3).Select(number => payoffs.Mean(cell, number))],
                        [.. Enumerable.Range(0, 3).Select(number => payoffs.Error(cell, number))]);
                    cell++;
                }
            }
        }
    }
}
