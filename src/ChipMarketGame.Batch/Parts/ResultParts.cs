using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>
/// The parts of a tournament's results in a folder. A part is there whole or not at all: it is written aside, put on the disk and then
/// given its name, so that whoever kills the program loses at most the parts in hand.
/// </summary>
public sealed class ResultParts
{
    /// <summary>What the names of all parts have in common, as a pattern.</summary>
    public const string AllNames = Folder + "/part-*" + Extension;

    private const string Folder = "games";
    private const string Extension = ".parquet";
    private const string Unfinished = ".unfinished";

    private readonly string _root;

    private ResultParts(string root) => _root = root;

    /// <summary>The parts in a folder of results, to be added to by this program alone; they lie in <c>games</c> below it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static ResultParts ToWrite(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        foreach (var left in Directory.EnumerateFiles(Path.Combine(root, Folder), "*" + Unfinished)) { File.Delete(left); }
        return new ResultParts(root);
    }

    /// <summary>The parts in a folder of results that another program may be adding to.</summary>
    public static ResultParts ToRead(string root) => new(root);

    /// <summary>Name of a part within the folder of results.</summary>
    public static string NameOf(int part) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/part-{part:d6}{Extension}");

    /// <summary>Whether a part is there, whole.</summary>
    /// <param name="part">Its number, from 0.</param>
    public bool Has(int part) => File.Exists(PathOf(part));

    /// <summary>Puts a part on the disk. Parts may come in any order and from any thread.</summary>
    /// <exception cref="IOException">The disk is full or fails; nothing of the part is left.</exception>
    public void Write(int part, IReadOnlyCollection<SeatResult> rows)
    {
        var (path, content) = (PathOf(part), ResultPart.Write(rows));
        DurableFile.Write(path, stream => stream.Write(content));
    }

    /// <summary>The rows of a part, as they were written.</summary>
    /// <exception cref="ResultsUnreadableException">It is damaged or was edited.</exception>
    public IReadOnlyList<SeatResult> Read(int part) => ResultPart.Read(NameOf(part), File.ReadAllBytes(PathOf(part)));

    private string PathOf(int part) => Path.Combine(_root, NameOf(part));
}
