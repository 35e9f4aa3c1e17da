using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace ChipMarketGame.Research;

/// <summary>The table of targets that the product carries.</summary>
public static class CalibrationTargets
{
    /// <summary>All rows, in the order of the file.</summary>
    public static ImmutableArray<CalibrationTarget> All { get; } = Read();

    private static ImmutableArray<CalibrationTarget> Read()
    {
        using var stream = typeof(CalibrationTargets).Assembly.GetManifestResourceStream("calibration-targets.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = ImmutableArray.CreateBuilder<CalibrationTarget>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(new CalibrationTarget(csv["id"]!, csv["fact"]!, csv["metric"]!, csv["period"]!, csv["low"]!, csv["high"]!, csv["unit"]!, Kind(csv["kind"]!), csv["source"]!));
        }

        return rows.DrainToImmutable();
    }

    private static TargetKind Kind(string letter) => letter switch
    {
        "I" => TargetKind.InitialCondition,
        "C" => TargetKind.Tuned,
        "E" => TargetKind.Consequence,
        _ => throw new FormatException($"the kind of a target is I, C or E, not {letter}"),
    };
}
