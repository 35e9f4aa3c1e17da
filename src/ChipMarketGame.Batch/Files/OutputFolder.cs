namespace ChipMarketGame.Batch;

/// <summary>
/// A new or empty folder that receives all its files or none. They are written aside in the same folder, put on the disk, and
/// given their names together by <see cref="Complete"/>; without it nothing of them is left.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string _aside;
    private readonly bool _isNew;
    private bool _complete;

    private OutputFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _isNew = !Directory.Exists(Path);
        if (!_isNew && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            throw BatchException.Misuse($"{path} is not empty: results go into a new or an empty folder.");
        }

        _aside = System.IO.Path.Combine(Path, ".unfinished");
        Directory.CreateDirectory(_aside);
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Opens it before the work is done, so that nobody waits for results that cannot be kept.</summary>
    /// <exception cref="BatchException">It is a file, is not empty or cannot be written.</exception>
    public static OutputFolder Open(string path)
    {
        if (File.Exists(path))
        {
            throw BatchException.Failed($"{path} cannot be written: it is a file; the results go to a folder, new or empty.");
        }

        try
        {
            return new OutputFolder(path);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw BatchException.Failed($"{path} cannot be written: {FileFault.ReasonNotMade(fault)}", fault);
        }
    }

    /// <summary>Writes all files, or none.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Write(params ReadOnlySpan<(string Name, Action<Stream> Content)> files)
    {
        foreach (var (name, content) in files) { Add(name, content); }

        Complete();
    }

    /// <summary>Writes one file, which gets its name with all others in <see cref="Complete"/>.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Add(string name, Action<Stream> content) => Try(() =>
    {
        using var file = new FileStream(System.IO.Path.Combine(_aside, name), FileMode.CreateNew, FileAccess.Write);
        content(file);
        file.Flush(flushToDisk: true);
    });

    /// <summary>Gives every file its name.</summary>
    /// <exception cref="BatchException">The disk fails.</exception>
    public void Complete() => Try(() =>
    {
        foreach (var file in Directory.GetFiles(_aside))
        {
            File.Move(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        Directory.Delete(_aside);
        _complete = true;
    });

    /// <summary>Takes away what was written, unless it is complete.</summary>
    public void Dispose()
    {
        if (_complete) { return; }

        try
        {
            Directory.Delete(_isNew ? Path : _aside, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return; // What failed before this says so; a disk that fails cannot be tidied either.
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed(
                $"The results cannot be written to {Path}, and nothing of them is left there: {fault.Message}", fault);
        }
    }
}
