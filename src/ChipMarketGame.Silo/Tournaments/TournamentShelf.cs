using System.Collections.Immutable;
using ChipMarketGame.Batch;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Silo;

/// <summary>
/// Shows the folders that <c>chipmarket tournament</c> leaves, each read anew: a tournament may be in play, and its files are replaced
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
            return FolderOf(id) is { } folder && TournamentReader.Game(folder, number) is { } kept
                ? TournamentReplay.Play(kept, number)
                : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // A folder that was edited can name a game that cannot be played.
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
        if (!TournamentReader.IsTournament(folder)) { return null; }

        try
        {
            return Boards.Of(Path.GetFileName(folder), TournamentReader.Read(folder));
        }
        catch (BatchException broken)
        {
            Log.TournamentUnreadable(log, broken, folder);
            return TournamentBoard.NotReadable(Path.GetFileName(folder), broken.Message);
        }
    }
}
