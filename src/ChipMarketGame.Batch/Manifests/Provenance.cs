using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>What results were made with, as manifests name it. None of it is a clock: the same games give the same bytes.</summary>
public static class Provenance
{
    /// <summary>Version of this program, with its commit.</summary>
    public static string Version =>
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The runtime and the machine's kind.</summary>
    public static string Runtime => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>The assemblies that compute results, and what these are made with, by name.</summary>
    public static ImmutableArray<PackageEntry> Packages() =>
    [
        .. new[] { typeof(Game), typeof(StrategyLibrary), typeof(Standings), typeof(Provenance) }.Select(type => type.Assembly)
            .SelectMany(assembly => assembly.GetReferencedAssemblies().Append(assembly.GetName()))
            .Where(name => !name.Name!.StartsWith("System.", StringComparison.Ordinal))
            .DistinctBy(name => name.Name)
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => new PackageEntry(name.Name!, name.Version!.ToString())),
    ];
}

/// <summary>An assembly that computed results.</summary>
public sealed record PackageEntry(string Name, string Version);

/// <summary>The random generator.</summary>
/// <param name="SelfTest">Its block for counter 0 and key 0.</param>
public sealed record GeneratorEntry(string Name, string SelfTest)
{
    /// <summary>The published answer: Salmon, Moraes, Dror and Shaw 2011, known-answer tests of Random123.</summary>
    private const string Known = "6627e8d5 e169c58d bc57ac4c 9b00dbd8";

    /// <summary>The generator, after it gave its known answer.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public static GeneratorEntry Tested()
    {
        var (x0, x1, x2, x3) = Philox.Block(default, default);
        var answer = string.Create(CultureInfo.InvariantCulture, $"{x0:x8} {x1:x8} {x2:x8} {x3:x8}");
        return answer == Known
            ? new GeneratorEntry("Philox4x32-10", answer)
            : throw new InvalidOperationException($"The random generator answers {answer}, not {Known}.");
    }
}
