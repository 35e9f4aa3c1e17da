using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
    private readonly FileStream? _lock;

    private TournamentFolder(string path, FileStream? held) => (Path, _lock) = (System.IO.Path.GetFullPath(path), held);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>A new folder for a tournament.</summary>
    /// <exception cref="BatchException">It is not empty or cannot be written.</exception>
    public static TournamentFolder Create(string path, Tournament tournament)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw BatchException.Misuse($"{path} is not empty: a tournament goes into a new or an empty folder. To go on with one, chipmarket tournament resume {path}.");
        }

        var isNew = !Directory.Exists(path);
        return Reach(path, () =>
        {
            Directory.CreateDirectory(path);
            var folder = new TournamentFolder(path, Hold(path));
            try
            {
                folder.Write(TournamentFiles.Tournament, tournament.File.Text);
                folder.Write(TournamentFiles.Scenario, tournament.Scenario.Json);
                folder.Write(TournamentFiles.Panel, PanelFile.Write(tournament.Panel));
                FolderGuide.Write(folder, tournament);
                folder.Write(TournamentFiles.Manifest, TournamentManifest.Begin(tournament, folder.Hashes([.. TournamentFiles.Origins, .. TournamentFiles.Guides])).Write());
                return folder;
            }
            catch
            {
                folder.Dispose();
                if (isNew) { Directory.Delete(path, recursive: true); }

                throw;
            }
        });
    }

    /// <summary>The folder of a tournament that was begun, to go on with: no other program may play in it.</summary>
    /// <exception cref="BatchException">There is none, or what it is played from was edited.</exception>
    public static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) Open(string path, OwnAssemblies? own = null) => Open(path, own, Hold);

    /// <summary>The folder of a tournament that was begun, to look at: another program may be playing in it, and nothing is written.</summary>
    /// <inheritdoc cref="Open(string, OwnAssemblies)" path="/exception"/>
    public static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) OpenToRead(string path, OwnAssemblies? own = null) => Open(path, own, _ => null);

    /// <summary>The parts of the games.</summary>
    public ResultParts Parts() => _lock is null ? ResultParts.ToRead(Path) : Reach(Path, () => ResultParts.ToWrite(Path));

    /// <summary>A note of the games in hand, for as long as strategies of one's own play.</summary>
    public GamesInHand InHand() => Reach(Path, () => new GamesInHand(Path));

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="BatchException">The disk is full or fails.</exception>
    public void Write(string name, string text) => Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc cref="Write(string, string)"/>
    public void Write(string name, Action<Stream> content) => Reach(Path, () =>
    {
        DurableFile.Write(PathOf(name), content);
        return name;
    });

    /// <summary>SHA-256 of files, by name.</summary>
    public ImmutableSortedDictionary<string, string> Hashes(IEnumerable<string> names) =>
        names.ToImmutableSortedDictionary(name => name, Hash, StringComparer.Ordinal);

    /// <summary>Names of files that are missing or not what the manifest says.</summary>
    public IEnumerable<string> Edited(TournamentManifest manifest, IEnumerable<string> names) =>
        names.Where(name => !File.Exists(PathOf(name)) || manifest.Files.GetValueOrDefault(name) != Hash(name));

    /// <summary>Lets another program play in it.</summary>
    public void Dispose() => _lock?.Dispose();

    private static (TournamentFolder Folder, Tournament Tournament, TournamentManifest Manifest) Open(string path, OwnAssemblies? own, Func<string, FileStream?> hold)
    {
        if (!File.Exists(System.IO.Path.Combine(path, TournamentFiles.Manifest))) { throw BatchException.Misuse($"{path} holds no tournament: there is no {TournamentFiles.Manifest}."); }

        return Reach(path, () =>
        {
            var folder = new TournamentFolder(path, hold(path));
            try
            {
                var manifest = folder.ReadManifest();
                folder.Unedited(manifest);
                own ??= OwnAssemblies.None;
                own.MustBe(manifest.Own);
                var (file, scenario) = (TournamentFile.ReadKept(folder.Read(TournamentFiles.Tournament), own.Library), ScenarioFile.Read(folder.Read(TournamentFiles.Scenario)));
                var tournament = Tournament.Of(file, scenario, folder.ReadPanel(), manifest.Withdrawn) with { Own = own };
                return manifest.Objection(tournament) is { } objection ? throw BatchException.Failed($"{TournamentFiles.Manifest} is not as it was written: {objection}") : (folder, tournament, manifest);
            }
            catch
            {
                folder.Dispose();
                throw;
            }
        });
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, TournamentFiles.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken) when (taken is not DirectoryNotFoundException)
        {
            throw BatchException.Failed($"{path} is in use by another program.", taken);
        }
    }

    private static T Reach<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed($"{path} cannot be used: {fault.Message}", fault);
        }
    }

    private Panel ReadPanel()
    {
        try
        {
            return PanelFile.Read(Read(TournamentFiles.Panel));
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
            return TournamentManifest.Read(Read(TournamentFiles.Manifest));
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
            throw BatchException.Failed($"{name} is not the one the tournament began with: {TournamentFiles.Manifest} holds another hash. A changed tournament is a new one, in a new folder.");
        }
    }

    private string Read(string name)
    {
        try
        {
            return Utf8Text.Of(File.ReadAllBytes(PathOf(name)));
        }
        catch (NotUtf8Exception other)
        {
            throw BatchException.Failed($"{name} is not as it was written: it {other.Message}", other);
        }
    }

    private string Hash(string name)
    {
        using var file = File.OpenRead(PathOf(name));
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
