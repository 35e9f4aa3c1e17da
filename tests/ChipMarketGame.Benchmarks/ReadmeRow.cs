using ChipMarketGame.Client;

namespace ChipMarketGame.Benchmarks;

/// <summary>One figure as the README shows it.</summary>
internal sealed record ReadmeRow(string What, string Unit, string Left, string Right, string Ratio, string Wanted)
{
    private const string Table = "ratios";

    private static readonly TablePart<ReadmeRow>[] Parts =
    [
        new("what", TablePart<ReadmeRow>.Always, row => row.What),
        new("unit", TablePart<ReadmeRow>.Always, row => row.Unit),
        new("left", TablePart<ReadmeRow>.Always, row => row.Left, IsRight: true),
        new("right", TablePart<ReadmeRow>.Always, row => row.Right, IsRight: true),
        new("ratio, middle half", TablePart<ReadmeRow>.Always, row => row.Ratio, IsRight: true),
        new("wanted", TablePart<ReadmeRow>.Always, row => row.Wanted, IsRight: true),
    ];

    public static void MustHavePlace(string? readme) => MeasuredTable.MustHavePlace(readme, Table);

    public static void Write(string readme, string command, IEnumerable<ReadmeRow> rows) =>
        MeasuredTable.Write(readme, Table, command, Parts, rows);
}
