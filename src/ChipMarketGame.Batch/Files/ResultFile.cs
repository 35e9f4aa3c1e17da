
namespace ChipMarketGame.Batch;

/// <summary>A single file of results, which is there whole or not at all.</summary>
public static class ResultFile
{
    /// <summary>Says before the work is done that the file cannot be written.</summary>
    /// <exception cref="BatchException">It cannot.</exception>
    public static void MustBeWritable(string? path)
    {
        if (path is null || IsDevice(path)) { return; }

        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (Directory.Exists(path)) { throw new IOException("it is a folder."); }
            if (!Directory.Exists(folder)) { throw new IOException($"there is no folder {folder}."); }
            var aside = path + ".unfinished";
            File.Create(aside).Dispose();
            File.Delete(aside);
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw BatchException.Failed($"{path} cannot be written: {FileFault.ReasonNotMade(fault)}", fault);
        }
    }

    /// <exception cref="BatchException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        try
        {
            if (IsDevice(path)) { WriteThrough(path, content); } else { DurableFile.Write(path, content); }
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw BatchException.Failed($"{path} cannot be written: {FileFault.Reason(fault)}", fault);
        }
    }

    /// <summary>
    /// A device or a pipe, such as /dev/stdout, is written to: a file is given another's place, and that would be the end of a device.
    /// </summary>
    public static bool IsDevice(string path)
    {
        if (!File.Exists(path)) { return false; }

        var end = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        return end.StartsWith("/dev/", StringComparison.Ordinal) || end.StartsWith("/proc/", StringComparison.Ordinal) || IsPipe(path);
    }

    /// <summary>A pipe opened for both sides waits for nobody.</summary>
    private static bool IsPipe(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return !file.CanSeek;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WriteThrough(string path, Action<Stream> content)
    {
        using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        content(device);
    }
}
