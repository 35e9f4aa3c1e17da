using ChipMarketGame.Batch;

namespace ChipMarketGame.Client;

/// <summary>
/// Files that a person named to be read: what one cannot be used for is said before anything is done, and is asked wrongly.
/// </summary>
internal static class NamedFile
{
    /// <summary>A file of any kind: a pipe may stand for what another program writes.</summary>
    /// <exception cref="CommandFailedException">There is none, it is a folder, or this user may not read it.</exception>
    public static void MustBeThere(string path)
    {
        if (Directory.Exists(path)) { throw CommandFailedException.BadUsage($"{path} cannot be read: it is a folder, not a file."); }
        if (!File.Exists(path)) { throw CommandFailedException.BadUsage($"{path} cannot be read: there is no such file."); }
    }

    /// <summary>A file on a disk, which is read in any order and more than once.</summary>
    /// <param name="what">With its article, for the sentence.</param>
    /// <exception cref="CommandFailedException">It is a folder, a device or a pipe, or this user may not read it.</exception>
    public static void MustBeOnDisk(string path, string what)
    {
        if (Directory.Exists(path)) { throw CommandFailedException.BadUsage($"{path} is a folder; {what} is a file."); }
        if (ResultFile.IsDevice(path))
        {
            throw CommandFailedException.BadUsage($"{path} is a device or a pipe; {what} is a file on a disk.");
        }

        try
        {
            if (File.Exists(path))
            {
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete).Dispose();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadUsage($"{path} cannot be read: {FileFault.Reason(fault)}");
        }
    }
}
