using System.Globalization;
using ChipMarketGame.Client;

namespace ChipMarketGame.Benchmarks;

/// <summary>What something costs a host, as measured.</summary>
/// <param name="Count">How many were measured.</param>
/// <param name="CpuSeconds">Of processor time for one.</param>
/// <param name="Bytes">Kept on disk of one: in the journal, or of a tournament in its folder.</param>
/// <param name="PerSecond">How many a second there were meanwhile.</param>
internal sealed record CostRow(string What, int Count, double CpuSeconds, double Bytes, double PerSecond)
{
    public const string Table = "costs";

    private static readonly TablePart<CostRow>[] Parts =
    [
        new("what", TablePart<CostRow>.Always, row => row.What),
        new("measured", TablePart<CostRow>.Always, row => Text($"{row.Count:N0}"), IsRight: true),
        new("processor", TablePart<CostRow>.Always, row => Text($"{row.CpuSeconds * 1000:N2} ms"), IsRight: true),
        new("kept on disk", TablePart<CostRow>.Always, row => Text($"{row.Bytes / 1000:N2} KB"), IsRight: true),
    ];

    public static void Write(string readme, OpenGamesOptions options, IEnumerable<CostRow> rows) => MeasuredTable.Write(
        readme, Table, CommandOf(options), Parts, rows);

    /// <summary>What was typed.</summary>
    public static string CommandOf(OpenGamesOptions options) => Text(
        $"benchmarks open-games --games {options.Games} --waking {options.Waking} --minutes {options.Minutes} --pace {options.Pace}");

    public override string ToString() => Text(
        $"{What}: {Count:N0}, {PerSecond:N0} a second; each {CpuSeconds * 1000:N2} ms of processor, {Bytes / 1000:N1} KB on disk");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
