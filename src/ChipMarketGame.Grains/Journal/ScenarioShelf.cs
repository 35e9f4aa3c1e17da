using System.Collections.Concurrent;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Scenarios read once per silo, since many games open with the same document.</summary>
internal sealed class ScenarioShelf
{
    private const int Room = 64;

    private readonly ConcurrentDictionary<string, ScenarioFile> _files = new(StringComparer.Ordinal);

    /// <exception cref="ScenarioException">The document cannot be played.</exception>
    public ScenarioFile Read(string document)
    {
        if (_files.Count >= Room) { _files.Clear(); }
        return _files.GetOrAdd(document, ScenarioFile.Read);
    }
}
