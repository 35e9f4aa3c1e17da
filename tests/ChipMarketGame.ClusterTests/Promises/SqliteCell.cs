using System.Buffers.Binary;

namespace ChipMarketGame.ClusterTests;

/// <summary>Where in a SQLite file the bytes of one row's columns are (SQLite file format, sections 1.6 and 2.1).</summary>
/// <param name="Columns">Per column, in order of declaration, the places of its bytes; none where the value is in the row's header.</param>
sealed record SqliteCell(long Row, int[][] Columns)
{
    /// <summary>The rows of a table in a file without a log.</summary>
    /// <param name="root">Page where the table begins.</param>
    public static IEnumerable<SqliteCell> Of(byte[] file, int root)
    {
        var size = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16));
        var (start, header) = ((root - 1) * size, root == 1 ? 100 : 0);
        var inner = file[start + header] == 0x05;
        var cells = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(start + header + 3));
        for (var i = 0; i < cells; i++)
        {
            var cell = start + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(start + header + (inner ? 12 : 8) + (2 * i)));
            if (!inner) { yield return Leaf(file, cell, size); }
            else
            {
                foreach (var below in Of(file, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(cell)))) { yield return below; }
            }
        }

        if (!inner) { yield break; }
        foreach (var last in Of(file, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start + header + 8)))) { yield return last; }
    }

    static SqliteCell Leaf(byte[] file, int at, int size)
    {
        var length = (int)Number(file, ref at);
        var row = Number(file, ref at);
        var places = Payload(file, at, length, size).ToArray();
        var bytes = places.Select(place => file[place]).ToArray();
        var next = 0;
        var value = (int)Number(bytes, ref next);
        var (columns, headerEnd) = (new List<int[]>(), value);
        while (next < headerEnd)
        {
            var width = Width(Number(bytes, ref next));
            columns.Add(places[value..(value + width)]);
            value += width;
        }

        return new SqliteCell(row, [.. columns]);
    }

    /// <summary>Places of a payload that begins in a page and may go on in others.</summary>
    static IEnumerable<int> Payload(byte[] file, int at, int length, int size)
    {
        var least = ((size - 12) * 32 / 255) - 23;
        var surplus = least + ((length - least) % (size - 4));
        var here = length <= size - 35 ? length : surplus <= size - 35 ? surplus : least;
        for (var i = 0; i < here; i++) { yield return at + i; }
        for (var (page, left) = (here < length ? Page(at + here) : 0, length - here); left > 0; left -= size - 4, page = Page(page))
        {
            for (var i = 0; i < Math.Min(left, size - 4); i++) { yield return page + 4 + i; }
        }

        int Page(int pointer) => (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(pointer)) - 1) * size;
    }

    static int Width(long serial) =>
        serial switch { 0 or 8 or 9 => 0, <= 4 => (int)serial, 5 => 6, 6 or 7 => 8, _ => (int)(serial - 12) / 2 };

    static long Number(byte[] bytes, ref int at)
    {
        var number = 0L;
        for (var i = 0; i < 8; i++)
        {
            number = (number << 7) | (bytes[at] & 0x7Fu);
            if ((bytes[at++] & 0x80) == 0) { return number; }
        }

        return (number << 8) | bytes[at++];
    }
}
