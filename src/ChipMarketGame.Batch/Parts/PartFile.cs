using System.Security.Cryptography;
using System.Text;
using Parquet;
using Parquet.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>
/// A part as an Apache Parquet file. It carries a checksum over its rows, so that a part which is not as it was written is known at once.
/// The same rows give the same bytes.
/// </summary>
internal static class PartFile
{
    private const string Checksum = "rows_sha256";

    /// <param name="text">A row as one line, for the checksum.</param>
    public static byte[] Write<TRow>(IReadOnlyCollection<TRow> rows, Func<TRow, string> text)
        where TRow : class, new()
    {
        using var file = new MemoryStream();
        var metadata = new Dictionary<string, string> { [Checksum] = Sum(rows, text) };

        // Into memory nothing is ever waited for.
        ParquetSerializer.SerializeAsync(rows, file, customMetadata: metadata).GetAwaiter().GetResult();
        return file.ToArray();
    }

    /// <exception cref="ResultsUnreadableException">It is no part, or not as it was written.</exception>
    public static IReadOnlyList<TRow> Read<TRow>(string name, byte[] content, Func<TRow, string> text)
        where TRow : class, new()
    {
        try
        {
            using var file = new MemoryStream(content, writable: false);
            var rows = ParquetSerializer.DeserializeAsync<TRow>(file).GetAwaiter().GetResult().Data;
            file.Position = 0;
            var reader = ParquetReader.CreateAsync(file).GetAwaiter().GetResult();
            return reader.CustomMetadata.GetValueOrDefault(Checksum) == Sum(rows, text)
                ? [.. rows]
                : throw new ResultsUnreadableException(name);
        }
        catch (Exception broken) when (broken is not ResultsUnreadableException and not OutOfMemoryException)
        {
            // A damaged file can fail anywhere inside the reader.
            throw new ResultsUnreadableException(name, broken);
        }
    }

    private static string Sum<TRow>(IEnumerable<TRow> rows, Func<TRow, string> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows) { hash.AppendData(Encoding.UTF8.GetBytes(text(row) + "\n")); }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
