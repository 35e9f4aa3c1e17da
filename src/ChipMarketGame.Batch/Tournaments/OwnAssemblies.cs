using System.Collections.Immutable;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>Assemblies of one's own that a tournament is played with, and who can play with them.</summary>
/// <param name="Library">The built-in strategies and one's own.</param>
/// <param name="Files">Sorted by name, no name twice.</param>
public sealed record OwnAssemblies(StrategyLibrary Library, ImmutableArray<OwnAssembly> Files)
{
    /// <summary>The built-in strategies alone.</summary>
    public static OwnAssemblies None { get; } = new(StrategyLibrary.BuiltIn, []);

    /// <summary>Whether these are the assemblies that a tournament began with.</summary>
    /// <exception cref="BatchException">One is missing, too many, or another.</exception>
    public void MustBe(ImmutableArray<OwnAssembly> begun)
    {
        foreach (var file in begun)
        {
            var given = Files.FirstOrDefault(one => one.File == file.File)
                ?? throw BatchException.Misuse($"The tournament began with strategies of {file.File}: name it with --own.");
            if (given.Sha256 == file.Sha256) { continue; }

            throw BatchException.Failed(
                $"{file.File} is not the one the tournament began with: its SHA-256 is {given.Sha256[..16]}…, the manifest says "
                + $"{file.Sha256[..16]}…. A changed strategy is a new tournament, in a new folder.");
        }

        foreach (var file in Files.Where(file => begun.All(one => one.File != file.File)))
        {
            throw BatchException.Misuse($"--own: the tournament began without {file.File}.");
        }
    }
}

/// <summary>An assembly of one's own strategies.</summary>
/// <param name="File">Its name, without folder.</param>
/// <param name="Sha256">64 hexadecimal digits over its content.</param>
public sealed record OwnAssembly(string File, string Sha256);
