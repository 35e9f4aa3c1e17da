using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Silo;

/// <summary>
/// Reads the folders that <c>chipmarket tournament</c> leaves, each time anew: a tournament may be in play, and its files are replaced
/// whole.
/// </summary>
internal sealed class TournamentShelf(ChipMarketOptions options, ILogger<TournamentShelf> log) : ITournamentShelf
{
    public ImmutableArray<TournamentBoard> All() => Directory.Exists(options.Tournaments)
        ? [.. Directory.EnumerateDirectories(options.Tournaments).Order(StringComparer.Ordinal).Select(Read).OfType<TournamentBoard>()]
        : [];

    public TournamentBoard? Find(string id) => FolderOf(id) is { } folder ? Read(folder) : null;

    public TournamentGame? Replay(string id, long number)
    {
        try
        {
            return FolderOf(id) is { } folder ? TournamentReplay.Play(folder, number) : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // A folder that is damaged, edited or of another version can fail anywhere on the way.
            Log.TournamentUnreadable(log, broken, id);
            return null;
        }
    }

    // Found among the folders that are there, never made into a path: what a reader asks for cannot lead elsewhere.
    private string? FolderOf(string id) => Directory.Exists(options.Tournaments)
        ? Directory.EnumerateDirectories(options.Tournaments).FirstOrDefault(path => Path.GetFileName(path) == id)
        : null;

    private TournamentBoard? Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, KeptTournament.Manifest))) { return null; }
        try
        {
            return KeptTournament.Read(folder);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            Log.TournamentUnreadable(log, broken, folder);
            return TournamentBoard.NotReadable(
                Path.GetFileName(folder), $"The results in {Path.GetFileName(folder)} cannot be read: a file is damaged, was edited, or comes from another version.");
        }
    }
}
