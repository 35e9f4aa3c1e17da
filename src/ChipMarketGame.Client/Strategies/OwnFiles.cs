using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ChipMarketGame.Client;

/// <summary>Assemblies and settings of one's own as named by repeated <c>--own FILE</c>, with their hashes.</summary>
internal static class OwnFiles
{
    /// <exception cref="CommandFailedException">A file is not there, nothing in it can play, or two have one name.</exception>
    public static OwnAssemblies Load(IReadOnlyList<string> paths)
    {
        var library = OwnStrategies.Load(paths);
        ImmutableArray<OwnAssembly> files = [.. paths.Select(path => new OwnAssembly(Path.GetFileName(path), Hash(path)))
            .OrderBy(file => file.File, StringComparer.Ordinal)];
        return files.DistinctBy(file => file.File).Count() == files.Length
            ? new OwnAssemblies(library, files)
            : throw CommandFailedException.BadUsage("--own: two files have one name, and the manifest could not tell them apart.");
    }

    private static string Hash(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.BadUsage($"--own: {path} cannot be read: {FileFault.Reason(fault)}");
        }
    }
}
