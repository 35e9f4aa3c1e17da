using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChipMarketGame.Client;

/// <summary>
/// Tables that stay readable in a narrow terminal: columns go before a number is broken, and a table that cannot be narrower is not cut.
/// </summary>
internal static class FittedTable
{
    /// <summary>Blanks on both sides of a cell and the line between two.</summary>
    private const int Padding = 3;

    /// <summary>What a column of words needs to be read.</summary>
    private const int LeastWords = 16;

    /// <param name="elsewhere">Where the columns left out can be found.</param>
    public static void Write<TRow>(this Terminal terminal, IReadOnlyList<TablePart<TRow>> parts, IReadOnlyList<TRow> rows, string elsewhere)
    {
        var fitting = Fitting(parts, rows, terminal.Out.Profile.Width);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var part in fitting)
        {
            var column = new TableColumn(part.Name);
            column.NoWrap = !part.IsWord;
            table.AddColumn(part.IsRight ? column.RightAligned() : column);
        }

        foreach (var row in rows) { table.AddRow([.. fitting.Select(part => new Text(part.Of(row), part.StyleOf?.Invoke(row)))]); }

        terminal.Write(table);
        if (parts.Count - fitting.Count is var missing and > 0)
        {
            var names = string.Join(", ", parts.Except(fitting).Select(part => part.Name.Trim('−', ' ')));
            terminal.Line(
                $"{(missing == 1 ? "1 column is" : $"{missing} columns are")} left out here for want of width: {names}. " +
                $"A wider terminal shows all; {elsewhere}.");
        }
    }

    /// <summary>A table whose words stay whole: where it needs more than the terminal has, its lines run on.</summary>
    public static void Write(this Terminal terminal, Table table)
    {
        var profile = terminal.Out.Profile;
        var least = ((IRenderable)table).Measure(RenderOptions.Create(terminal.Out, profile.Capabilities), int.MaxValue / 2).Min;
        var width = profile.Width;
        try
        {
            // Its own measure leaves out some of what stands between columns.
            if (least > width) { profile.Width = least + (Padding * table.Columns.Count); }
            terminal.Out.Write(table);
        }
        finally
        {
            profile.Width = width;
        }
    }

    private static List<TablePart<TRow>> Fitting<TRow>(IReadOnlyList<TablePart<TRow>> parts, IReadOnlyList<TRow> rows, int width)
    {
        List<TablePart<TRow>> fitting = [.. parts];
        int Width(TablePart<TRow> part) => part.IsWord
            ? LeastWords
            : Math.Max(part.Name.Length, rows.Select(row => part.Of(row).Length).DefaultIfEmpty(0).Max());
        while (fitting.Sum(part => Width(part) + Padding) > width
            && fitting.MinBy(part => part.Worth) is { Worth: < TablePart<TRow>.Always } least)
        {
            fitting.Remove(least);
        }

        return fitting;
    }
}
