namespace ChipMarketGame.Storage;

/// <summary>
/// A new or empty folder that receives all its files or none. They are written aside in the same folder, put on the disk, and
/// given their names together by <see cref="Complete"/>; without it nothing of them is left.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    private readonly string _aside;
    private readonly bool _isNew;
    private bool _complete;

    private ResultFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _isNew = !Directory.Exists(Path);
        if (!_isNew && Directory.EnumerateFileSystemEntries(Path).Any()) { throw new FolderNotEmptyException(path); }

        _aside = System.IO.Path.Combine(Path, ".unfinished");
        Directory.CreateDirectory(_aside);
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Opens the folder for writing, so that one which cannot be written is known before the work is done.</summary>
    /// <exception cref="FolderNotEmptyException">It holds something.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static ResultFolder Open(string path) => new(path);

    /// <summary>Writes one file.</summary>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void Write(string name, Action<Stream> content)
    {
        using var file = new FileStream(System.IO.Path.Combine(_aside, name), FileMode.CreateNew, FileAccess.Write);
        content(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives every file its name.</summary>
    public void Complete()
    {
        foreach (var file in Directory.GetFiles(_aside)) { File.Move(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file))); }

        Directory.Delete(_aside);
        _complete = true;
    }

    public void Dispose()
    {
        if (_complete) { return; }

        if (_isNew) { Directory.Delete(Path, recursive: true); } else { Directory.Delete(_aside, recursive: true); }
    }
}
