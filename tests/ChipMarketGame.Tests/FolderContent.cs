using System.Security.Cryptography;

namespace ChipMarketGame.Tests;

/// <summary>Every file of a folder with the hash of its bytes: two folders with equal descriptions are the same.</summary>
static class FolderContent
{
    public static string Of(string path) => string.Join('\n', Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(path, file)).Where(name => name != ".playing").Order(StringComparer.Ordinal)
        .Select(name => $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(path, name))))}"));
}
