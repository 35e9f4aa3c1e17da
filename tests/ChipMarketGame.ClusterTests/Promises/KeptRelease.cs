using System.Formats.Tar;
using System.IO.Compression;
using ChipMarketGame.Tests;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a release left on a disk, as <c>tests/releases/keep</c> wrote it, unpacked into a folder of a test.</summary>
sealed class KeptRelease(string version, DirectoryInfo folder)
{
    static readonly string Kept = Path.Combine(Repository.Root, "tests", "releases");

    public static IEnumerable<string> Versions => Directory.GetDirectories(Kept).Select(each => Path.GetFileName(each)!).Order();

    /// <summary>Keys, codes and tokens of the database's classes by name.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; } = File.ReadLines(Path.Combine(Kept, version, "secrets"))
        .Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The database, beside it the hash of its operator's key.</summary>
    public string Database()
    {
        File.Copy(Path.Combine(Kept, version, "market.db.operator-key"), Path.Combine(folder.FullName, "market.db.operator-key"));
        return Unpacked("market.db");
    }

    public string Plain(string name) => Path.Combine(Kept, version, name);

    public string Unpacked(string name)
    {
        var place = Path.Combine(folder.FullName, name);
        using var packed = new GZipStream(File.OpenRead(Plain(name + ".gz")), CompressionMode.Decompress);
        using var file = File.Create(place);
        packed.CopyTo(file);
        return place;
    }

    public string UnpackedFolder(string name)
    {
        using var packed = new GZipStream(File.OpenRead(Plain(name + ".tar.gz")), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(packed, folder.FullName, overwriteFiles: false);
        return Path.Combine(folder.FullName, name);
    }
}
