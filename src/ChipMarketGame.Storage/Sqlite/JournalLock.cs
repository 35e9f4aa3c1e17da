namespace ChipMarketGame.Storage;

/// <summary>
/// One process writes a journal file. The lock is the operating system's, on a file beside the journal: it ends with the
/// process however that ends, so a leftover lock file means nothing.
/// </summary>
internal static class JournalLock
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Taken = [11, 35, 32];

    /// <exception cref="JournalNotOpenedException">Another process has it, or this user may not write it.</exception>
    public static FileStream Take(string journal)
    {
        var path = journal + ".lock";
        try
        {
            return PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        }
        catch (IOException e) when (Taken.Contains(e.HResult & 0xFFFF))
        {
            throw new JournalNotOpenedException(
                $"{journal} is in use by another process, which holds {path}. Stop that process, or choose another file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JournalNotOpenedException.Unwritable(journal, e);
        }
    }
}
