using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using ChipMarketGame.Batch;

namespace ChipMarketGame.Client;

/// <summary>
/// A table of figures in a README, written by the command that measured them and never by hand: it stands between two comments, with the
/// command, the date, the commit and the machine.
/// </summary>
internal static class MeasuredTable
{
    private const string End = "<!-- /measured -->";

    public static Option<string?> Option(string name) => new("--write-readme")
    {
        Description = $"Also put the table into this Markdown file, between {Begin(name)} and {End}, with date, commit and machine.",
        HelpName = "FILE",
    };

    /// <summary>Says before the work is done that the file has no place for the table.</summary>
    /// <exception cref="CommandFailedException">It cannot be read or has none.</exception>
    public static void MustHavePlace(string? path, string name)
    {
        if (path is null) { return; }
        _ = Place(path, TextFile.Read(path), name);
        ResultFile.MustBeWritable(path);
    }

    /// <param name="command">What was typed, so that somebody else can type it.</param>
    public static void Write<TRow>(string path, string name, string command, IReadOnlyList<TablePart<TRow>> parts, IEnumerable<TRow> rows)
    {
        var text = TextFile.Read(path);
        var (from, to) = Place(path, text, name);
        var table = new StringBuilder($"\n`{command}`, {Provenance()}:\n\n");
        Append(table, parts.Select(part => part.Name));
        Append(table, parts.Select(part => part.IsRight ? "--:" : "---"));
        foreach (var row in rows) { Append(table, parts.Select(part => part.Of(row))); }

        var written = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes($"{text[..from]}{table}\n{text[to..]}");
        ResultFile.Write(path, stream => stream.Write(written));
    }

    private static string Begin(string name) => $"<!-- measured: {name} -->";

    private static (int From, int To) Place(string path, string text, string name)
    {
        var from = text.IndexOf(Begin(name), StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(End, from, StringComparison.Ordinal);
        return to > 0
            ? (from + Begin(name).Length + 1, to)
            : throw CommandFailedException.BadUsage(
                $"{path} has no place for this table: put {Begin(name)} where it shall begin and, on a line below, {End}.");
    }

    private static string Provenance()
    {
        var version = typeof(MeasuredTable).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            .Split('+') ?? [""];
        var commit = version is [_, { Length: >= 7 } hash] ? $", commit {hash[..7]}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, version {version[0]}{commit}, {Environment.ProcessorCount} cores ({Processor()}), " +
            $"{RuntimeInformation.FrameworkDescription}");
    }

    private static string Processor()
    {
        const string list = "/proc/cpuinfo";
        var model = File.Exists(list)
            ? File.ReadLines(list).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[^1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static void Append(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
