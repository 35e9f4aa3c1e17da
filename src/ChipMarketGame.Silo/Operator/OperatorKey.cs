using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Silo;

/// <summary>The key of whoever runs this host: it opens classes. Made at the first start, shown once, kept as its SHA-256.</summary>
internal sealed class OperatorKey : IOperatorKey
{
    private readonly string _hash;

    private OperatorKey(string hash, string? fresh) => (_hash, Fresh) = (hash, fresh);

    public string Name => SeatToken.HashOf($"name of {_hash}");

    /// <summary>The key itself if it has just been made; null otherwise.</summary>
    public string? Fresh { get; }

    /// <summary>The key whose hash a file holds; where there is no file, a new one.</summary>
    /// <param name="file">Null keeps the hash in memory only.</param>
    /// <exception cref="IOException">The file holds no hash, or is out of this user's reach.</exception>
    public static OperatorKey In(string? file)
    {
        if (Kept(file) is { } kept)
        {
            return IsHash(kept)
                ? new OperatorKey(kept, null)
                : throw new IOException($"{file} holds no hash of an operator key; delete it to get a new key.");
        }
        var key = SeatToken.New();
        var hash = SeatToken.HashOf(key);
        if (file is not null) { Reach(file, () => Keep(file, hash)); }
        return new OperatorKey(hash, key);
    }

    private static string? Kept(string? file)
    {
        string? kept = null;
        if (file is not null && Path.Exists(file)) { Reach(file, () => kept = File.ReadAllText(file).Trim()); }
        return kept;
    }

    private static void Reach(string file, Action use)
    {
        try
        {
            use();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{file}, which keeps the hash of the operator's key, cannot be used: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    /// <summary>Whole or not at all, and its owner's alone.</summary>
    private static void Keep(string file, string hash)
    {
        var aside = file + ".unfinished";
        PrivateFile.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using (var written = PrivateFile.Open(aside, FileMode.Create, FileAccess.Write))
        {
            written.Write(Encoding.ASCII.GetBytes(hash));
            written.Flush(flushToDisk: true);
        }

        File.Move(aside, file, overwrite: true);
    }

    /// <summary>The key with this hash, as all hosts of a cluster are told it.</summary>
    public static OperatorKey WithHash(string hash) => new(hash, null);

    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A new key and its hash, for whoever sets up hosts that share one.</summary>
    public static string Made()
    {
        var key = SeatToken.New();
        return $"operator's key: {key}\nhash of it, for --operator-key-hash: {SeatToken.HashOf(key)}";
    }

    public bool Opens(string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SeatToken.HashOf(key)), Encoding.ASCII.GetBytes(_hash));
}
