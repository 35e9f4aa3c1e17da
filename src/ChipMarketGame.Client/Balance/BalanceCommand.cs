using System.CommandLine;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary><c>balance</c>: whether the market is worth playing.</summary>
internal sealed class BalanceCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly BalanceOptions _options = new();

    public BalanceCommand(Terminal terminal) : base(
        "balance",
        "Is the market worth playing? Plays every strategy and every line of every sheet against several mixes of rivals, and says " +
        "where each is best; then takes the seven measures of a market worth playing.")
    {
        _terminal = terminal;
        foreach (var option in _options.All) { Add(option); }

        SetAction((parsed, cancellation) => Task.Run(() => Play(parsed, cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket balance",
            "everything; exit code 1 if a strategy or a line's end is best in every market, a line does not matter, or a measure is " +
            "not met"),
        new("chipmarket balance --role gpu-maker --csv balance.csv", "NVIDIA only, and every seed's score"),
        new("chipmarket balance --lever loyalty --mixes reference own-silicon price-war", "one line in three markets"),
        new("chipmarket balance --measure 5", "one of the seven measures: what exploiting plays gain"),
        new("chipmarket balance --scenario mine.json --search --searched found.json",
            "search for half an hour a role, keep what it found, and measure"),
    ];

    private int Play(ParseResult parsed, CancellationToken cancellation)
    {
        var request = _options.Read(parsed, _terminal);
        foreach (var path in new[] { request.Csv, request.MeasuresCsv }) { ResultFile.MustBeWritable(path); }
        var report = request.Plan is { } plan
            ? Progress.Of(_terminal, $"Playing {plan.Games} games", plan.Games / plan.Seeds, played => plan.Play(played, cancellation))
            : null;
        if (request.PrintsReport && report is not null) { BalanceTable.Print(_terminal, report); }

        var measures = request.Measures.IsEmpty ? null : new BalanceMeasuring(request, _terminal).Of(report, cancellation);
        if (measures is not null) { Print(request, measures); }
        Keep(request, report, measures);
        var isBroken = (request.PrintsReport && report?.Faults.IsEmpty == false)
            || measures?.Measures.Any(measure => measure.Met == false) == true;
        return isBroken ? ExitCode.No : ExitCode.Ok;
    }

    private void Print(BalanceRequest request, MeasuredBalance measures)
    {
        if (request.Json)
        {
            _terminal.Line(MeasuresJson.Of(measures));
            return;
        }

        MeasuresTable.Print(_terminal, measures);
    }

    private static void Keep(BalanceRequest request, BalanceReport? report, MeasuredBalance? measures)
    {
        if (request.Csv is { } path)
        {
            ResultFile.Write(path, stream =>
            {
                if (request.KeepsReport) { CsvTable.Write(stream, BalanceCsv.Columns, BalanceCsv.Of(report!)); }
                else { CsvTable.Write(stream, MeasuresCsv.Columns, MeasuresCsv.Of(measures!)); }
            });
        }

        if (request.MeasuresCsv is { } table && measures is not null)
        {
            ResultFile.Write(table, stream => CsvTable.Write(stream, MeasuresCsv.Columns, MeasuresCsv.Of(measures)));
        }
    }
}
