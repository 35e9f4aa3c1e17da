namespace ChipMarketGame.Storage;

/// <summary>A journal made anew from a backup: whole or not at all, and only where nothing is.</summary>
public static class JournalRestore
{
    private const int AtOnce = 200;

    /// <summary>How many events a backup says it holds.</summary>
    /// <exception cref="BackupException">The file holds no backup.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static long EventsIn(string path) => BackupLine.ReadFirst(File.ReadLines(path).FirstOrDefault() ?? "").Events;

    /// <summary>Checks the whole backup first, then writes it beside the place and gives it its name at the end.</summary>
    /// <param name="done">Told how many events more have been written.</param>
    /// <returns>How many games and events it holds.</returns>
    /// <exception cref="BackupException">The file holds no backup, or not as it was written.</exception>
    /// <exception cref="RecordingException">One of its lines holds no event.</exception>
    /// <exception cref="JournalNotEmptyException">There is something at the place.</exception>
    /// <exception cref="JournalNotOpenedException">The place cannot be used.</exception>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    /// <exception cref="IOException">The file cannot be read or the disk is full.</exception>
    public static async Task<(int Games, long Events)> Restore(
        string path, JournalPlace place, Action<long> done, CancellationToken cancellation = default)
    {
        await BackupReader.Read(path, (_, _) => Task.CompletedTask, _ => Task.CompletedTask, cancellation);
        using var site = place.RestoreSite();
        await using (var journal = site.Beside.Open())
        {
            await BackupReader.Read(
                path, (head, events) => Write(journal, head, events, done, cancellation),
                texts => journal.Keep(texts, cancellation).AsTask(), cancellation);
        }

        site.Complete();
        await using var restored = place.OpenToRead();
        var heads = await restored.Games(cancellation);
        return (heads.Count, heads.Sum(head => head.Version));
    }

    private static async Task Write(
        IJournal journal, GameHead head, IReadOnlyList<StoredEvent> events, Action<long> done, CancellationToken cancellation)
    {
        var entries = events.Select(stored => new JournalEntry(stored.Kind, stored.SchemaVersion, stored.Json, stored.CommandId)).ToArray();
        var body = head.Status == GameStatus.Ended ? entries[..^1] : entries;
        var receipt = default(Appended);
        foreach (var chunk in body.Chunk(AtOnce))
        {
            receipt = receipt is null
                ? await journal.Begin(head.Game, head.Tag, chunk, cancellation)
                : await journal.Append(head.Game, receipt.Version, chunk, cancellation);
            done(chunk.Length);
        }

        if (head.Status != GameStatus.Ended) { return; }
        await journal.End(head.Game, receipt!.Version, entries[^1..], cancellation);
        done(1);
    }
}
