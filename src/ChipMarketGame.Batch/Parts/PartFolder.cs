using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>
/// The parts of a folder of results, in <c>games</c> below it. A part is there whole or not at all: it is written aside, put on the disk
/// and then given its name, so that whoever kills the program loses at most the parts in hand.
/// </summary>
/// <typeparam name="TRow">What is kept of a game: a column per property, named by <see cref="JsonPropertyNameAttribute"/>.</typeparam>
public sealed class PartFolder<TRow>
    where TRow : class, new()
{
    private readonly string _root;
    private readonly Func<TRow, string> _text;

    internal PartFolder(string root, Func<TRow, string>? text) => (_root, _text) = (root, text ?? PartFolder.Text);

    /// <summary>Whether a part is there, whole.</summary>
    /// <param name="part">Its number, from 0.</param>
    public bool Has(int part) => File.Exists(PathOf(part));

    /// <summary>Puts a part on the disk. Parts may come in any order and from any thread.</summary>
    /// <exception cref="IOException">The disk is full or fails; nothing of the part is left.</exception>
    public void Write(int part, IReadOnlyCollection<TRow> rows)
    {
        var (path, content) = (PathOf(part), PartFile.Write(rows, _text));
        DurableFile.Write(path, stream => stream.Write(content));
    }

    /// <summary>The rows of a part, as they were written.</summary>
    /// <exception cref="ResultsUnreadableException">It is damaged or was edited.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public IReadOnlyList<TRow> Read(int part) => PartFile.Read(PartFolder.NameOf(part), File.ReadAllBytes(PathOf(part)), _text);

    /// <summary>The rows of so many parts from the first on, one part after the other in memory.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public IEnumerable<TRow> Rows(int parts) => Enumerable.Range(0, parts).SelectMany(Read);

    private string PathOf(int part) => Path.Combine(_root, PartFolder.NameOf(part));
}

/// <summary>Opens parts and names their files.</summary>
public static class PartFolder
{
    /// <summary>What the names of all parts have in common, as a pattern.</summary>
    public const string AllNames = Folder + "/part-*" + Extension;

    private const string Folder = "games";
    private const string Extension = ".parquet";
    private const string Unfinished = ".unfinished";

    private static readonly JsonSerializerOptions Plain = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Name of a part within the folder of results.</summary>
    /// <param name="part">Its number, from 0.</param>
    public static string NameOf(int part) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/part-{part:d6}{Extension}");

    /// <summary>The parts in a folder of results, to be added to by this program alone.</summary>
    /// <param name="text">A row as one line, over which the checksum of a part goes; by default the row as JSON.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static PartFolder<TRow> ToWrite<TRow>(string root, Func<TRow, string>? text = null)
        where TRow : class, new()
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        foreach (var left in Directory.EnumerateFiles(Path.Combine(root, Folder), "*" + Unfinished)) { File.Delete(left); }

        return new PartFolder<TRow>(root, text);
    }

    /// <summary>The parts in a folder of results that another program may be adding to.</summary>
    /// <inheritdoc cref="ToWrite" path="/param"/>
    public static PartFolder<TRow> ToRead<TRow>(string root, Func<TRow, string>? text = null)
        where TRow : class, new() => new(root, text);

    internal static string Text<TRow>(TRow row) => JsonSerializer.Serialize(row, Plain);
}
