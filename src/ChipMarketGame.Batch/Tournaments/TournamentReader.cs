using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Batch;

/// <summary>
/// Reads the folder of a tournament that another program may be playing in: its files are replaced whole, and none is kept open. Folders
/// of earlier versions are read as well.
/// </summary>
public static class TournamentReader
{
    /// <summary>Larger than any file of standings: 500 entrants have 125,000 pairs a table.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Whether a folder holds a tournament, readable or not.</summary>
    public static bool IsTournament(string folder) => File.Exists(Path.Combine(folder, TournamentFiles.Manifest));

    /// <summary>A tournament and how far it has come.</summary>
    /// <exception cref="BatchException">A file is damaged, was edited, or comes from another version.</exception>
    public static KeptTournament Read(string folder) => Reach(folder, () =>
    {
        var manifest = TournamentManifest.Read(Text(folder, TournamentFiles.Manifest));
        var standings = File.Exists(Path.Combine(folder, TournamentFiles.Standings))
            ? StandingsDocument.Read(Text(folder, TournamentFiles.Standings))
            : new StandingsDocument(manifest.Name, manifest.Format, manifest.Scenario.Name, 0, 0, 1, [], []);
        return new KeptTournament(
            manifest, standings.Payoffs is null ? standings with { Payoffs = OlderPayoffs(folder, manifest) } : standings);
    });

    /// <summary>A game of a tournament by its number from 0; null if the folder does not have it.</summary>
    /// <exception cref="BatchException">The folder is damaged, or a strategy is not built in.</exception>
    public static KeptGame? Game(string folder, long number) => Reach(folder, () =>
    {
        if (Result(ResultParts.ToRead(folder), number) is not { } result) { return null; }

        var scenario = ScenarioFile.Read(Text(folder, TournamentFiles.Scenario)).Scenario;
        var entered = TournamentManifest.Read(Text(folder, TournamentFiles.Manifest)).Entered();
        var file = TournamentFile.ReadKept(Text(folder, TournamentFiles.Tournament), StrategyLibrary.BuiltIn, entered);
        return new KeptGame(scenario, file.ScheduleFor(scenario).Game(number), result);
    });

    /// <summary>
    /// A result of the game, of a seat that did not fail if there is one; found by halving, since parts hold games in order.
    /// </summary>
    private static SeatResult? Result(PartFolder<SeatResult> parts, long number)
    {
        var (low, high) = (0, 0);
        while (parts.Has(high)) { high++; }
        while (low < high)
        {
            var middle = (low + high) / 2;
            var rows = parts.Read(middle);
            if (rows[^1].Game < number) { low = middle + 1; }
            else if (rows[0].Game > number) { high = middle; }
            else { return rows.Where(row => row.Game == number).MinBy(row => row.Errors + row.Invalid + row.TimedOut); }
        }

        return null;
    }

    /// <summary>Version 0.1.0 kept the payoffs of a capture in its table alone.</summary>
    private static IEnumerable<PayoffEntry> Older(string text, TournamentManifest manifest) =>
        PayoffTable.Read(text, manifest.Entered())
            .Select(cell => new PayoffEntry([
                .. manifest.Entrants[0].Strategies.Select((role, number) => new PayoffEntry.RoleEntry(
                    role.Key, cell.Entrants[number], cell.Payoffs[number], double.NaN))]));

    private static ImmutableArray<PayoffEntry>? OlderPayoffs(string folder, TournamentManifest manifest) =>
        File.Exists(Path.Combine(folder, TournamentFiles.Payoffs)) ? [.. Older(Text(folder, TournamentFiles.Payoffs), manifest)] : null;

    /// <summary>A file of the folder as strict UTF-8.</summary>
    private static string Text(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Length <= MostBytes
            ? Utf8Text.Of(File.ReadAllBytes(file.FullName))
            : throw new IOException($"{name} is longer than {MostBytes} bytes.");
    }

    private static T Reach<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // A folder that is damaged, edited or of another version can fail anywhere on the way.
            throw BatchException.Failed(
                $"The results in {Path.GetFileName(folder)} cannot be read: a file is damaged, was edited, or comes from another version.",
                broken);
        }
    }
}

/// <summary>A tournament as its folder tells it.</summary>
/// <param name="Manifest">What is played, from what and with what.</param>
/// <param name="Standings">How far it has come; of no steps before the first look.</param>
public sealed record KeptTournament(TournamentManifest Manifest, StandingsDocument Standings);

/// <summary>A game of a tournament, with all it takes to play it again.</summary>
/// <param name="Result">Of a seat that did not fail, if there is one: its state hash is that of the game as it was scheduled.</param>
public sealed record KeptGame(Scenario Scenario, ScheduledGame Scheduled, SeatResult Result);
