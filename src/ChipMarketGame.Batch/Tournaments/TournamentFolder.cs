using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>
/// The folder of a tournament. It holds everything the tournament is played from, so that it can be resumed and verified wherever it is
/// carried; one program at a time plays in it.
/// </summary>
public sealed class TournamentFolder : IDisposable
{
    private readonly BatchFolder _folder;

    private TournamentFolder(BatchFolder folder) => _folder = folder;

    /// <summary>Full path of the folder.</summary>
    public string Path => _folder.Path;

    /// <summary>A new folder for a tournament.</summary>
    /// <exception cref="BatchException">It is not empty or cannot be written.</exception>
    public static TournamentFolder Create(string path, Tournament tournament)
    {
        if (BatchFolder.HoldsSomething(path))
        {
            throw BatchException.Misuse(
                $"{path} is not empty: a tournament goes into a new or an empty folder. To go on with one, chipmarket tournament resume " +
                $"{path}.");
        }

        return new TournamentFolder(BatchFolder.Create(path, begun =>
        {
            var folder = new TournamentFolder(begun);
            folder.Write(TournamentFiles.Tournament, tournament.File.Text);
            folder.Write(TournamentFiles.Scenario, tournament.Scenario.Json);
            folder.Write(TournamentFiles.Panel, PanelFile.Write(tournament.Panel));
            FolderGuide.Write(folder, tournament);
            var hashes = folder.Hashes([.. TournamentFiles.Origins, .. TournamentFiles.Guides]);
            folder.Write(TournamentFiles.Manifest, TournamentManifest.Begin(tournament, hashes).Write());
        }));
    }

    /// <summary>The folder of a tournament that was begun, to go on with: no other program may play in it.</summary>
    /// <exception cref="BatchException">There is none, or what it is played from was edited.</exception>
    public static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) Open(
        string path, OwnAssemblies? own = null) =>
        Open(path, own, BatchFolder.Open);

    /// <summary>
    /// The folder of a tournament that was begun, to look at: another program may be playing in it, and nothing is written.
    /// </summary>
    /// <inheritdoc cref="Open(string, OwnAssemblies)" path="/exception"/>
    public static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) OpenToRead(
        string path, OwnAssemblies? own = null) =>
        Open(path, own, BatchFolder.OpenToRead);

    /// <summary>The parts of the games.</summary>
    public PartFolder<SeatResult> Parts() =>
        _folder.IsReadOnly ? ResultParts.ToRead(Path) : BatchFolder.Reach(Path, () => ResultParts.ToWrite(Path));

    /// <summary>A note of the games in hand, for as long as strategies of one's own play.</summary>
    public GamesInHand InHand() => BatchFolder.Reach(Path, () => new GamesInHand(Path));

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Write(string name, string text) => _folder.Write(name, text);

    /// <inheritdoc cref="Write(string, string)"/>
    public void Write(string name, Action<Stream> content) => _folder.Write(name, content);

    /// <summary>SHA-256 of files, by name.</summary>
    public ImmutableSortedDictionary<string, string> Hashes(IEnumerable<string> names) => _folder.Hashes(names);

    /// <summary>Names of files that are missing or not what the manifest says.</summary>
    public IEnumerable<string> Edited(TournamentManifest manifest, IEnumerable<string> names) => _folder.Edited(manifest.Files, names);

    /// <summary>Lets another program play in it.</summary>
    public void Dispose() => _folder.Dispose();

    private static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) Open(
        string path, OwnAssemblies? own, Func<string, BatchFolder> open)
    {
        if (!TournamentReader.IsTournament(path))
        {
            throw BatchException.Misuse($"{path} holds no tournament: there is no {TournamentFiles.Manifest}.");
        }

        return BatchFolder.Reach(path, () =>
        {
            var folder = new TournamentFolder(open(path));
            try
            {
                var manifest = folder.ReadManifest();
                folder.Unedited(manifest);
                var tournament = folder.ReadTournament(manifest, own ?? OwnAssemblies.None);
                return manifest.Objection(tournament) is { } objection
                    ? throw BatchException.Failed($"{TournamentFiles.Manifest} is not as it was written: {objection}")
                    : (folder, tournament, manifest);
            }
            catch
            {
                folder.Dispose();
                throw;
            }
        });
    }

    private Tournament ReadTournament(TournamentManifest manifest, OwnAssemblies own)
    {
        own.MustBe(manifest.Own);
        var file = TournamentFile.ReadKept(_folder.Read(TournamentFiles.Tournament), own.Library, manifest.Entered());
        var scenario = ScenarioFile.Read(_folder.Read(TournamentFiles.Scenario));
        return Tournament.Of(file, scenario, ReadPanel(), manifest.Withdrawn) with { Own = own };
    }

    private Panel ReadPanel()
    {
        try
        {
            return PanelFile.Read(_folder.Read(TournamentFiles.Panel));
        }
        catch (FormatException broken)
        {
            throw BatchException.Misuse($"{TournamentFiles.Panel}: {broken.Message}");
        }
    }

    private TournamentManifest ReadManifest()
    {
        try
        {
            return TournamentManifest.Read(_folder.Read(TournamentFiles.Manifest));
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException)
        {
            throw BatchException.Failed($"{TournamentFiles.Manifest} is not as it was written.", broken);
        }
    }

    private void Unedited(TournamentManifest manifest)
    {
        foreach (var name in Edited(manifest, TournamentFiles.Origins))
        {
            throw BatchException.Failed(
                $"{name} is not the one the tournament began with: {TournamentFiles.Manifest} holds another hash. "
                + "A changed tournament is a new one, in a new folder.");
        }
    }
}
