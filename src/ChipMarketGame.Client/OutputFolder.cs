using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>A new or empty folder that a verb fills with all its files or none, with a sentence for whatever goes wrong.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly ResultFolder _folder;

    private OutputFolder(ResultFolder folder) => _folder = folder;

    public string Path => _folder.Path;

    /// <summary>Opens it before the work is done, so that nobody waits for results that cannot be kept.</summary>
    /// <exception cref="CommandFailedException">It is not empty or cannot be written.</exception>
    public static OutputFolder Open(string path)
    {
        if (File.Exists(path)) { throw CommandFailedException.Failed($"{path} cannot be written: it is a file; the results go to a folder, new or empty."); }

        try
        {
            return new OutputFolder(ResultFolder.Open(path));
        }
        catch (FolderNotEmptyException full)
        {
            throw CommandFailedException.BadUsage(full.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.Failed($"{path} cannot be written: {NamedFile.Reason(fault)}", fault);
        }
    }

    /// <summary>Writes all files, or none.</summary>
    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public void Write(params ReadOnlySpan<(string Name, Action<Stream> Content)> files)
    {
        foreach (var (name, content) in files) { Add(name, content); }

        Complete();
    }

    /// <summary>Writes one file, which gets its name with all others in <see cref="Complete"/>.</summary>
    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public void Add(string name, Action<Stream> content) => Try(() => _folder.Write(name, content));

    /// <summary>Gives every file its name.</summary>
    /// <exception cref="CommandFailedException">The disk fails.</exception>
    public void Complete() => Try(_folder.Complete);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed($"The results cannot be written to {Path}, and nothing of them is left there: {fault.Message}", fault);
        }
    }

    public void Dispose()
    {
        try
        {
            _folder.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return; // What failed before this says so; a disk that fails cannot be tidied either.
        }
    }
}
