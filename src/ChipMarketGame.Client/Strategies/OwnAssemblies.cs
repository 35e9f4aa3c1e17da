using System.Collections.Immutable;
using System.Security.Cryptography;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>Assemblies of one's own that a tournament is played with, and who can play with them.</summary>
/// <param name="Files">Sorted by name.</param>
internal sealed record OwnAssemblies(StrategyLibrary Library, ImmutableArray<OwnAssembly> Files)
{
    public static OwnAssemblies None { get; } = new(StrategyLibrary.BuiltIn, []);

    /// <exception cref="CommandFailedException">A file is not there, nothing in it can play, or two have one name.</exception>
    public static OwnAssemblies Load(IReadOnlyList<string> paths)
    {
        var library = OwnStrategies.Load(paths);
        ImmutableArray<OwnAssembly> files = [.. paths.Select(path => new OwnAssembly(Path.GetFileName(path), Hash(path))).OrderBy(file => file.File, StringComparer.Ordinal)];
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
            throw CommandFailedException.BadUsage($"--own: {path} cannot be read: {NamedFile.Reason(fault)}");
        }
    }

    /// <summary>Whether these are the assemblies that a tournament began with.</summary>
    /// <exception cref="CommandFailedException">One is missing, too many, or another.</exception>
    public void MustBe(ImmutableArray<OwnAssembly> begun)
    {
        foreach (var file in begun)
        {
            var given = Files.FirstOrDefault(one => one.File == file.File) ?? throw CommandFailedException.BadUsage($"The tournament began with strategies of {file.File}: name it with --own.");
            if (given.Sha256 != file.Sha256) { throw CommandFailedException.Failed($"{file.File} is not the one the tournament began with: its SHA-256 is {given.Sha256[..16]}…, the manifest says {file.Sha256[..16]}…. A changed strategy is a new tournament, in a new folder."); }
        }

        foreach (var file in Files.Where(file => begun.All(one => one.File != file.File))) { throw CommandFailedException.BadUsage($"--own: the tournament began without {file.File}."); }
    }
}
