using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The rulebook against the sheets: lines, ranges, what stands and when it is in force.</summary>
public sealed class RulebookSheetTests
{
    private static readonly (CompanyRole Role, string Anchor, Type Sheet)[] Sheets =
    [
        (CompanyRole.Hyperscaler, "the-hyperscalers-sheet", typeof(HyperscalerSheet)),
        (CompanyRole.Designer, "the-designers-sheet", typeof(DesignerSheet)),
        (CompanyRole.GpuMaker, "nvidias-sheet", typeof(NvidiaSheet)),
    ];

    [Fact]
    public void Every_line_of_every_sheet_has_a_row_in_the_order_of_the_sheet() => ForEachSheet((rulebook, sheet) =>
        Assert.Equal(LinesOf(sheet.Sheet), rulebook[sheet.Anchor].Tables.Single().Body.Select(row => row.Cells[0].Code!)));

    [Fact]
    public void Every_number_has_the_range_that_is_checked() => ForEachLine((_, row, line) =>
    {
        var range = RulebookNumbers.Of(row.Cells[2].Text);
        Assert.Equal(2, range.Length);
        Assert.Equal(line.Low, range[0], 1e-9);
        Assert.Equal(line.High, range[1], 1e-9 * line.High);
    });

    [Fact]
    public void Every_line_says_whether_it_stands() => ForEachLine((rulebook, row, line) =>
        Assert.Equal(line.OneOff ? Word(rulebook, "one quarter", "單季") : Word(rulebook, "stands", "延續"), row.Cells[3].Text));

    [Fact]
    public void Every_line_says_when_it_is_in_force() => ForEachLine((rulebook, row, line) =>
        Assert.StartsWith(line.Posted
            ? Word(rulebook, "next quarter", "下一季")
            : Word(rulebook, "now", "當季"), row.Cells[4].Text, StringComparison.Ordinal));

    [Fact]
    public void Every_line_has_a_section_with_what_it_gains_what_it_costs_and_an_example() => ForEachSheet((rulebook, sheet) =>
        Assert.All(LinesOf(sheet.Sheet), line =>
        {
            var section = Assert.Single(rulebook.Sections, section => section.Level == 3 && section.Codes.Contains(line));
            Assert.Contains(Word(rulebook, "**Gains.**", "**好處。**"), section.Text, StringComparison.Ordinal);
            Assert.Contains(Word(rulebook, "**Costs.**", "**代價。**"), section.Text, StringComparison.Ordinal);
            Assert.Contains(Word(rulebook, "**Backfires when**", "**適得其反：**"), section.Text, StringComparison.Ordinal);
            Assert.Contains(Word(rulebook, "**Example.**", "**例。**"), section.Text, StringComparison.Ordinal);
        }));

    private static IEnumerable<string> LinesOf(Type sheet) =>
        sheet.GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters()
        .Select(parameter => sheet.GetProperty(parameter.Name!)!)
        .Select(property => property.GetCustomAttributes(
            typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute),
            false) is [System.Text.Json.Serialization.JsonPropertyNameAttribute named]
            ? named.Name
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));

    private static void ForEachLine(Action<Rulebook, RulebookRow, SheetLine> check) => ForEachSheet((rulebook, sheet) =>
        Assert.All(
            SheetLines.For(sheet.Role),
            line => check(rulebook, rulebook[sheet.Anchor].Tables.Single().Body.Single(row => row.Cells[0].Code == line.Name), line)));

    private static void ForEachSheet(Action<Rulebook, (CompanyRole Role, string Anchor, Type Sheet)> check) =>
        Assert.All(Rulebook.Both, rulebook => Assert.All(Sheets, sheet => check(rulebook, sheet)));

    private static string Word(Rulebook rulebook, string english, string chinese) => rulebook == Rulebook.English ? english : chinese;
}
