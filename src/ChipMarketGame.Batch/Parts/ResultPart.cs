using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Research;
using Parquet;
using Parquet.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>
/// A part of a tournament's results as an Apache Parquet file. It carries a checksum over its rows, so that a part which is not as it
/// was written is known at once. The same rows give the same bytes.
/// </summary>
internal static class ResultPart
{
    private const string Checksum = "rows_sha256";

    public static byte[] Write(IReadOnlyCollection<SeatResult> rows)
    {
        using var file = new MemoryStream();
        var metadata = new Dictionary<string, string> { [Checksum] = Sum(rows) };

        // Into memory nothing is ever waited for.
        ParquetSerializer.SerializeAsync(rows, file, customMetadata: metadata).GetAwaiter().GetResult();
        return file.ToArray();
    }

    /// <exception cref="ResultsUnreadableException">It is no part, or not as it was written.</exception>
    public static IReadOnlyList<SeatResult> Read(string name, byte[] content)
    {
        try
        {
            using var file = new MemoryStream(content, writable: false);
            var rows = ParquetSerializer.DeserializeAsync<SeatResult>(file).GetAwaiter().GetResult().Data;
            file.Position = 0;
            var reader = ParquetReader.CreateAsync(file).GetAwaiter().GetResult();
            return reader.CustomMetadata.GetValueOrDefault(Checksum) == Sum(rows) ? [.. rows] : throw new ResultsUnreadableException(name);
        }
        catch (Exception broken) when (broken is not ResultsUnreadableException and not OutOfMemoryException)
        {
            // A damaged file can fail anywhere inside the reader.
            throw new ResultsUnreadableException(name, broken);
        }
    }

    /// <summary>Results of earlier versions have no such columns, and their checksum goes without them.</summary>
    private static string Texts(SeatResult row) =>
        row is { Company: "", EntrantName: "", Failure: "" } ? "" : $";{row.Company};{row.EntrantName};{row.Failure}";

    private static string Sum(IEnumerable<SeatResult> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Game};{row.Step};{row.Seed};{row.Seat};{row.Entrant};{row.Strategy};{row.Score};{row.Ruined};{row.Decisions};{row.Errors};{row.Invalid};{row.TimedOut};{row.StateHash}{Texts(row)}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
