using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>
/// A whole journal as one text file that either kind of store can be restored from: a line about the file, then for each game a line
/// about it and its events a line each, then a line about the names and messages and they a line each, then a hash of all lines before.
/// </summary>
public static class JournalBackup
{
    /// <summary>Writes each game as it stands when the games are listed; the market may run on meanwhile.</summary>
    /// <param name="done">Told how many events more have been written.</param>
    /// <returns>How many games and events it holds.</returns>
    /// <exception cref="JournalFlawedException">A chain does not hold: what is not what was written is not backed up.</exception>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    /// <exception cref="IOException">The disk is full or fails; nothing is left.</exception>
    public static async Task<(int Games, long Events)> Write(
        IJournalReader journal, string path, Action<long> done, CancellationToken cancellation = default)
    {
        var heads = await journal.Games(cancellation);
        var events = heads.Sum(head => head.Version);
        var aside = path + ".unfinished";
        try
        {
            await using (var file = PrivateFile.Open(aside, FileMode.Create, FileAccess.Write))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                Put(file, hash, line => BackupLine.WriteFirst(line, heads.Count, events));
                foreach (var head in heads)
                {
                    Put(file, hash, line => BackupLine.WriteGame(line, head));
                    await WriteEvents(journal, head, line => Put(file, hash, line), cancellation);
                    done(head.Version);
                }

                await WriteTexts(journal, heads, line => Put(file, hash, line), cancellation);
                Put(file, hash, line => BackupLine.WriteLast(line, Convert.ToHexStringLower(hash.GetCurrentHash())));
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
            return (heads.Count, events);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static async Task WriteEvents(IJournalReader journal, GameHead head, Action<Action<Stream>> put, CancellationToken cancellation)
    {
        var (version, chain) = (0L, default(ChainHash));
        await foreach (var stored in journal.Read(head.Game, 1, cancellation))
        {
            if (version == head.Version) { break; } // appended while we wrote
            (version, chain) = (version + 1, chain.Link(stored));
            if (stored.Version != version || chain != stored.Hash) { throw new JournalFlawedException(head.Game, version); }
            put(line => RecordedLine.Write(line, stored));
        }

        if (version != head.Version || chain != head.Hash) { throw new JournalFlawedException(head.Game, version); }
    }

    /// <summary>Read last, so that what is erased while the games are written is not in the file.</summary>
    private static async Task WriteTexts(
        IJournalReader journal, IReadOnlyList<GameHead> heads, Action<Action<Stream>> put, CancellationToken cancellation)
    {
        var tags = heads.Select(head => head.Tag).ToHashSet(StringComparer.Ordinal);
        var texts = (await journal.Texts(null, cancellation)).Where(text => tags.Contains(text.Tag)).ToArray();
        put(line => BackupLine.WriteTexts(line, texts.Length));
        foreach (var text in texts) { put(line => BackupLine.WriteText(line, text)); }
    }

    private static void Put(FileStream file, IncrementalHash hash, Action<Stream> write)
    {
        using var line = new MemoryStream();
        write(line);
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        hash.AppendData(bytes);
        file.Write(bytes);
    }
}
