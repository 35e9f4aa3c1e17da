using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Core;

namespace ChipMarketGame.Batch;

/// <summary>
/// The folder of a batch of games: what it is played from, its parts, what is made of them, and a manifest over it all. One program at a
/// time plays in it; any number may read.
/// </summary>
public sealed class BatchFolder : IDisposable
{
    /// <summary>Held by the program that plays in the folder, and gone with it.</summary>
    private const string Lock = ".playing";

    private readonly FileStream? _lock;

    private BatchFolder(string path, FileStream? held) => (Path, _lock) = (System.IO.Path.GetFullPath(path), held);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Whether it was opened to be read only.</summary>
    public bool IsReadOnly => _lock is null;

    /// <summary>A new or empty folder, held by this program.</summary>
    /// <param name="begin">Writes what is played from; where it throws, a folder that is new is taken away again.</param>
    /// <exception cref="BatchException">It is not empty or cannot be written.</exception>
    public static BatchFolder Create(string path, Action<BatchFolder> begin)
    {
        if (HoldsSomething(path)) { throw BatchException.Misuse($"{path} is not empty: results go into a new or an empty folder."); }

        var isNew = !Directory.Exists(path);
        return Reach(path, () =>
        {
            Directory.CreateDirectory(path);
            var folder = new BatchFolder(path, Hold(path));
            try
            {
                begin(folder);
                return folder;
            }
            catch
            {
                folder.Dispose();
                if (isNew) { Directory.Delete(path, recursive: true); }

                throw;
            }
        });
    }

    /// <summary>A folder to go on in: no other program may play in it.</summary>
    /// <exception cref="BatchException">It is not there, cannot be written or is in use.</exception>
    public static BatchFolder Open(string path) => Reach(path, () => new BatchFolder(path, Hold(path)));

    /// <summary>A folder to look at: another program may be playing in it, and nothing is written.</summary>
    public static BatchFolder OpenToRead(string path) => new(path, held: null);

    /// <summary>Whether there is a folder with anything in it.</summary>
    public static bool HoldsSomething(string path) => Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any();

    /// <summary>The parts of its games.</summary>
    /// <exception cref="BatchException">They cannot be made.</exception>
    public PartFolder<TRow> Parts<TRow>()
        where TRow : class, new() => IsReadOnly ? PartFolder.ToRead<TRow>(Path) : Reach(Path, () => PartFolder.ToWrite<TRow>(Path));

    /// <summary>Writes a file whole or not at all, UTF-8 without a mark.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Write(string name, string text) => Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Write(string name, Action<Stream> content) => Reach(Path, () =>
    {
        DurableFile.Write(PathOf(name), content);
        return name;
    });

    /// <summary>A file's text.</summary>
    /// <exception cref="BatchException">It cannot be read or is not UTF-8.</exception>
    public string Read(string name) => Reach(Path, () =>
    {
        try
        {
            return Utf8Text.Of(File.ReadAllBytes(PathOf(name)));
        }
        catch (NotUtf8Exception other)
        {
            throw BatchException.Failed($"{name} is not as it was written: it {other.Message}", other);
        }
    });

    /// <summary>SHA-256 of files, by name; 64 hexadecimal digits each.</summary>
    public ImmutableSortedDictionary<string, string> Hashes(IEnumerable<string> names) =>
        names.ToImmutableSortedDictionary(name => name, Hash, StringComparer.Ordinal);

    /// <summary>Names of files that are missing or have another hash.</summary>
    /// <param name="hashes">As they were written.</param>
    public IEnumerable<string> Edited(IReadOnlyDictionary<string, string> hashes, IEnumerable<string> names) =>
        names.Where(name => !File.Exists(PathOf(name)) || hashes.GetValueOrDefault(name) != Hash(name));

    /// <summary>Lets another program play in it.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Does something in a folder and tells in a sentence where its disk fails.</summary>
    internal static T Reach<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed($"{path} cannot be used: {fault.Message}", fault);
        }
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
        }
        catch (IOException taken) when (taken is not DirectoryNotFoundException)
        {
            throw BatchException.Failed($"{path} is in use by another program.", taken);
        }
    }

    private string Hash(string name)
    {
        using var file = File.OpenRead(PathOf(name));
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
