namespace ChipMarketGame.Storage;

/// <summary>
/// Files that only their owner may read, whatever the usual mode of the machine: a journal holds names and sealed sheets. On Windows a
/// file has the rights of its folder.
/// </summary>
public static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite, OwnersFolder = Owner | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Opens a file, made private if there is none.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open) { options.UnixCreateMode = Owner; }
        return new FileStream(path, options);
    }

    /// <summary>Makes a private folder if there is none, and those above it that it needs.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(path); }
        else { Directory.CreateDirectory(path, OwnersFolder); }
    }

    /// <summary>Takes from all others what they may do with a folder, made if there is none, that holds nothing for them.</summary>
    public static void CloseFolder(string path)
    {
        MakeFolder(path);
        Tighten(new DirectoryInfo(path), OwnersFolder);
    }

    /// <summary>
    /// Takes from all others what they may do with a file and with those whose names begin with its name; from their folder too where it
    /// holds nothing else and is not one that all share. What belongs to another user keeps its mode: whoever shares a file that way has to
    /// see to it.
    /// </summary>
    public static void Tighten(string path)
    {
        // A device is nobody's file, and the machine needs it as it is.
        if (OperatingSystem.IsWindows() || path.StartsWith("/dev/", StringComparison.Ordinal)) { return; }
        var (folder, name) = (new DirectoryInfo(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        var entries = folder.GetFileSystemInfos();
        foreach (var file in entries.OfType<FileInfo>().Where(IsOurs)) { Tighten(file, Owner); }
        if (entries.All(IsOurs) && !folder.UnixFileMode.HasFlag(UnixFileMode.StickyBit)) { Tighten(folder, OwnersFolder); }

        bool IsOurs(FileSystemInfo entry) => entry.Name == name || entry.Name.StartsWith(name + "-", StringComparison.Ordinal)
            || entry.Name.StartsWith(name + ".", StringComparison.Ordinal);
    }

    private static void Tighten(FileSystemInfo entry, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || entry.LinkTarget is not null || (entry.UnixFileMode & Others) == 0) { return; }
        try
        {
            entry.UnixFileMode &= mode;
        }
        catch (Exception another) when (another is UnauthorizedAccessException or IOException)
        {
            // Another user's, or a file system that knows no modes.
        }
    }
}
