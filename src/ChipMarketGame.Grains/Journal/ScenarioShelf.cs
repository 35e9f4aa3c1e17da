using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Scenarios read once per silo, since many games open with the same document.</summary>
internal sealed class ScenarioShelf
{
    private const int Room = 64;

    private readonly ConcurrentDictionary<string, ScenarioFile> _files = new(StringComparer.Ordinal);

    /// <summary>The same by how they stand in journals.</summary>
    private ImmutableArray<(byte[] Written, ScenarioFile File)> _written = [];

    /// <exception cref="ScenarioException">The document cannot be played.</exception>
    public ScenarioFile Read(string document)
    {
        if (_files.Count >= Room) { _files.Clear(); }
        return _files.GetOrAdd(document, ScenarioFile.Read);
    }

    /// <param name="written">A document as a JSON string with its quotes. One that is known is only compared: a restart opens all games at
    /// once.</param>
    /// <exception cref="ScenarioException">The document cannot be played.</exception>
    public ScenarioFile Read(ReadOnlySpan<byte> written)
    {
        foreach (var known in _written)
        {
            if (written.SequenceEqual(known.Written)) { return known.File; }
        }

        var (kept, file) = (written.ToArray(), Read(JsonSerializer.Deserialize<string>(written)!));
        ImmutableInterlocked.Update(ref _written, all => (all.Length < Room ? all : []).Add((kept, file)));
        return file;
    }
}
