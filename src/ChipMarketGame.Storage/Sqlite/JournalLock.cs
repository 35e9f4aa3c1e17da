namespace ChipMarketGame.Storage;

/// <summary>
/// One process writes a journal file. The lock is the operating system's, on a file beside the journal: it ends with the
/// process however that ends, so a leftover lock file means nothing.
/// </summary>
internal static class JournalLock
{
    public static FileStream Take(string journal)
    {
        var path = journal + ".lock";
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new JournalNotOpenedException(
                $"{journal} is in use by another process, which holds {path}. Stop that process, or choose another file.", e);
        }
    }
}
