using System.Collections.Immutable;
using System.Text;

namespace ChipMarketGame.Core;

/// <summary>The scenario documents inside the assembly.</summary>
internal static class BuiltInScenarios
{
    public static readonly ImmutableArray<string> Names = [
        "seed-2025", "lesson-2026", "nomura-2026", "counterpoint-2028", "openai-2026", "no-asic", "closed-fusion"];

    /// <summary>Text of a built-in scenario; null if there is none of this name.</summary>
    public static string? Text(string name) => Names.Contains(name) ? Resource($"{name}.json") : null;

    /// <summary>Text of a file of this folder.</summary>
    public static string Resource(string file)
    {
        using var stream = typeof(BuiltInScenarios).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
