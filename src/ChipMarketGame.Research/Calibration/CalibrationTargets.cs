using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace ChipMarketGame.Research;

/// <summary>The tables of targets that the product carries: one for the opening, and one for each scenario made to meet its own.</summary>
public static class CalibrationTargets
{
    private const string Opening = "seed-2025";

    private static readonly ConcurrentDictionary<string, ImmutableArray<CalibrationTarget>> Tables = new();

    /// <summary>The opening's rows, in the order of the file.</summary>
    public static ImmutableArray<CalibrationTarget> All { get; } = For(Opening);

    /// <summary>
    /// The rows that a scenario of this name must meet, in the order of the file; the opening's if it has none of its own.
    /// </summary>
    public static ImmutableArray<CalibrationTarget> For(string scenario) => Tables.GetOrAdd(scenario, Read);

    private static ImmutableArray<CalibrationTarget> Read(string scenario)
    {
        using var stream = Table(scenario) ?? Table(Opening)!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = ImmutableArray.CreateBuilder<CalibrationTarget>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(new CalibrationTarget(
                csv["id"]!, csv["fact"]!, csv["metric"]!, csv["period"]!, csv["low"]!, csv["high"]!, csv["unit"]!, Kind(csv["kind"]!),
                csv["source"]!));
        }

        return rows.DrainToImmutable();
    }

    private static Stream? Table(string scenario) =>
        typeof(CalibrationTargets).Assembly.GetManifestResourceStream($"{scenario}-targets.csv");

    private static TargetKind Kind(string letter) => letter switch
    {
        "I" => TargetKind.InitialCondition,
        "C" => TargetKind.Tuned,
        "E" => TargetKind.Consequence,
        _ => throw new FormatException($"the kind of a target is I, C or E, not {letter}"),
    };
}
