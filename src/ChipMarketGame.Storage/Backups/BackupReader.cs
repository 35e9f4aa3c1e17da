using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>Reads a backup line by line and believes none of them.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StreamReader lines;
    private int number;

    private BackupReader(string path) => lines = new StreamReader(path);

    /// <summary>Reads a backup through and checks every chain and the hash of the whole.</summary>
    /// <param name="game">Called with each game's head and events, in order, once its chain has been found good.</param>
    /// <param name="texts">Called with the names and messages, after all games.</param>
    /// <returns>How many games and events it holds.</returns>
    /// <exception cref="BackupException">The file holds no backup, or not as it was written.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<(int Games, long Events)> Read(
        string path, Func<GameHead, IReadOnlyList<StoredEvent>, Task> game, Func<IReadOnlyList<PersonalText>, Task> texts,
        CancellationToken cancellation)
    {
        using var reader = new BackupReader(path);
        var (form, games, events) = BackupLine.ReadFirst(await reader.Hashed(cancellation));
        var seen = 0L;
        for (var i = 0; i < games; i++)
        {
            var (head, stored) = await reader.Game(cancellation);
            await game(head, stored);
            seen += stored.Count;
        }

        if (form > 1) { await texts(await reader.Texts(cancellation)); }
        await reader.End(seen == events, cancellation);
        return (games, events);
    }

    public void Dispose()
    {
        lines.Dispose();
        hash.Dispose();
    }

    private async Task<(GameHead Head, List<StoredEvent> Events)> Game(CancellationToken cancellation)
    {
        var (head, stated) = BackupLine.ReadGame(await Hashed(cancellation), number);
        var (events, chain) = (new List<StoredEvent>(), default(ChainHash));
        while (events.Count < head.Version)
        {
            var (next, link) = RecordedLine.Read(await Hashed(cancellation), number);
            chain = chain.Link(next);
            if (next.Game != head.Game || next.Version != events.Count + 1 || chain.ToString() != link)
            {
                throw new BackupException(number, $"event {events.Count + 1} of game {head.Game} is not what was written.");
            }

            events.Add(next with { Hash = chain });
        }

        return chain.ToString() == stated
            ? (head with { Hash = chain }, events)
            : throw new BackupException(number, $"game {head.Game} does not end as it did.");
    }

    private async Task<List<PersonalText>> Texts(CancellationToken cancellation)
    {
        var texts = new List<PersonalText>();
        for (var left = BackupLine.ReadTexts(await Hashed(cancellation), number); left > 0; left--)
        {
            texts.Add(BackupLine.ReadText(await Hashed(cancellation), number));
        }
        return texts;
    }

    private async Task End(bool complete, CancellationToken cancellation)
    {
        var whole = Convert.ToHexStringLower(hash.GetCurrentHash());
        if (BackupLine.ReadLast(await Line(cancellation), number) != whole || !complete)
        {
            throw new BackupException(number, "the backup is not what was written.");
        }
        if (lines.Peek() >= 0) { throw new BackupException(number + 1, "something follows the end of the backup."); }
    }

    private async Task<string> Hashed(CancellationToken cancellation)
    {
        var text = await Line(cancellation);
        hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        return text;
    }

    private async Task<string> Line(CancellationToken cancellation)
    {
        number++;
        return await lines.ReadLineAsync(cancellation) ?? throw new BackupException(number, "the backup ends too early.");
    }
}
