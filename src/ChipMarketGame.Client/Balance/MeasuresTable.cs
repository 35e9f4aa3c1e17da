using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The measures, for people.</summary>
internal static class MeasuresTable
{
    /// <summary>A measure with more rows shows those that are not met alone.</summary>
    private const int MostRows = 25;

    private static readonly ImmutableArray<TablePart<MeasureRow>> Parts =
    [
        new("seat", TablePart<MeasureRow>.Always, row => row.Subject, IsWord: true),
        new("figure", TablePart<MeasureRow>.Always, row => row.What, IsWord: true),
        new("market", 3, row => row.Market),
        new("value", TablePart<MeasureRow>.Always, row => Number(row, row.Value), IsRight: true),
        new("95 %", 4, Interval, IsRight: true),
        new("unit", 1, row => row.Unit),
        new("wanted", 5, row => row.Limit, IsWord: true),
        new("", TablePart<MeasureRow>.Always, row => Sign(row.Met)),
        new("note", 2, row => row.Note, IsWord: true),
    ];

    public static void Print(Terminal terminal, MeasuredBalance balance)
    {
        var study = balance.Study;
        terminal.Line(
            $"Measures of {study.Scenario.Name}: {study.Seeds} seeds in each market, {study.Lineups} line-ups, standard deviations (sd) " +
            $"of the scenario's panel; {Searched(study)}");
        foreach (var measure in balance.Measures)
        {
            terminal.Line();
            terminal.Line($"{measure.Number}  {Sign(measure.Met)}  {measure.Claim}");
            var judged = measure.Rows.Count(row => row.Met is not null);
            var met = measure.Rows.Count(row => row.Met == true);
            var shown = measure.Rows.Length > MostRows ? measure.Rows.RemoveAll(row => row.Met == true) : measure.Rows;
            if (!shown.IsEmpty) { terminal.Write(Parts, shown, "--measures keeps them"); }
            var hidden = shown.Length < measure.Rows.Length ? "; those that are met are not shown, --measures keeps them" : "";
            terminal.Line($"   {met} of {judged} met{hidden}.");
        }

        terminal.Line();
        terminal.Line(Summary(balance.Measures));
    }

    private static string Summary(ImmutableArray<Measure> measures)
    {
        var missed = measures.Where(measure => measure.Met == false).Select(measure => $"{measure.Number}").ToArray();
        return missed.Length == 0
            ? "Every measure that was taken is met."
            : $"Not met: {string.Join(", ", missed)} of {string.Join(", ", measures.Select(measure => $"{measure.Number}"))}.";
    }

    private static string Searched(BalanceStudy study) => study.Searched is { } searched
        ? string.Join("; ", searched.Roles.Where(each => study.Roles.Contains(each.Role)).Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"search of {each.Generations} generations in {each.Minutes} min for {SeatChoices.NameOf(each.Role)}"))) + "."
        : "no search.";

    private static string Interval(MeasureRow row) => row.Low is null ? "" : $"{Number(row, row.Low)} to {Number(row, row.High)}";

    private static string Number(MeasureRow row, double? value) => value is not { } number ? ""
        : number.ToString(row.Unit is "sd" or "share" or "correlation" ? "0.00;−0.00;0.00" : "0", CultureInfo.InvariantCulture);

    private static string Sign(bool? met) => met switch { true => "✓", false => "✗", _ => "" };
}
