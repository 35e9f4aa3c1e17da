namespace ChipMarketGame.Storage;

/// <summary>
/// A place beside the wanted one, where a journal is built before it gets its name. Disposing of it leaves nothing there.
/// </summary>
/// <param name="beside">Where to build.</param>
/// <param name="complete">Moves what was built to the wanted place.</param>
/// <param name="clear">Removes what is left beside it.</param>
internal sealed class RestoreSite(JournalPlace beside, Action complete, Action clear) : IDisposable
{
    public JournalPlace Beside => beside;

    public void Complete() => complete();

    public void Dispose() => clear();

    /// <exception cref="JournalNotEmptyException">There is such a file.</exception>
    public static RestoreSite File(string path)
    {
        var beside = path + ".unfinished";
        void Clear()
        {
            foreach (var ending in (string[])["", "-wal", "-shm", ".lock", ".head"]) { System.IO.File.Delete(beside + ending); }
        }

        if (System.IO.File.Exists(path)) { throw new JournalNotEmptyException(path); }
        Clear();
        return new RestoreSite(JournalPlace.File(beside), () => Name(beside, path), Clear);
    }

    /// <exception cref="JournalNotEmptyException">The schema holds something.</exception>
    public static RestoreSite Server(PostgresAddress address)
    {
        var beside = address.With(address.Schema + "_restoring");
        PostgresRestore.CheckEmpty(address);
        PostgresRestore.Drop(beside);
        return new RestoreSite(
            JournalPlace.Server(beside.ConnectionString), () => PostgresRestore.Rename(beside, address),
            () => PostgresRestore.Drop(beside));
    }

    private static void Name(string beside, string path)
    {
        // SQLite folds the log into the file when its last connection closes; were it still there, the file alone would lack its end.
        if (new FileInfo(beside + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new IOException($"{beside}-wal was not written into {beside}.");
        }
        System.IO.File.Delete(JournalWitness.PathFor(path)); // of a journal that is no longer there
        System.IO.File.Move(beside, path, overwrite: false);
    }
}
