using System.Globalization;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>How far a journal file goes: how many events it holds, and the hashes of its first and last.</summary>
internal sealed record JournalEnd(long Events, string First, string Last)
{
    public static readonly JournalEnd Empty = new(0, new string('0', 64), new string('0', 64));

    /// <summary>As it stands in a file: always as long, so that one write replaces another.</summary>
    public byte[] Line => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Events:D20} {First} {Last}\n"));

    /// <summary>Null if the text is no such line.</summary>
    public static JournalEnd? Read(string line) =>
        line.TrimEnd().Split(' ') is [var events, { Length: 64 } first, { Length: 64 } last]
            && long.TryParse(events, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new JournalEnd(count, first, last)
            : null;
}
