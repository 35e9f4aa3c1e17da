using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A tournament as its organiser wrote it.</summary>
/// <param name="Scenario">Name of a built-in scenario, or a file.</param>
/// <param name="Blocks">Focal and capture: seeds. League: cycles of the line design.</param>
/// <param name="Looks">Steps after which the standings are looked at and the tournament may end; empty for a fixed length.</param>
/// <param name="Top">How many leaders must be separated before a look ends the tournament.</param>
/// <param name="HalfWidth">Or how narrow their intervals must be, in standard deviations of the panel.</param>
/// <param name="Panel">A panel file; null for the one that comes with the game.</param>
/// <param name="Part">About how many games a part of the results holds.</param>
/// <param name="Csv">Whether the games are written as CSV too.</param>
/// <param name="Text">The file as it was read.</param>
public sealed record TournamentFile(
    string Name,
    TournamentFormat Format,
    string Scenario,
    TournamentSeeds Seeds,
    ImmutableArray<Entrant> Entrants,
    int Blocks,
    ImmutableArray<int> Looks,
    int Top,
    double HalfWidth,
    FailureRule Failures,
    string? Panel,
    int Part,
    bool Csv,
    string Text)
{
    /// <summary>Whether its entrants are all that there are, and not a list.</summary>
    public bool EntersAll { get; init; }

    /// <summary>First line of every experiment file.</summary>
    public const string Schema = "chipmarket/experiment@1";

    /// <summary>Reads a file whose entrants play built-in strategies.</summary>
    /// <exception cref="TournamentFileException">It is no tournament that can be played.</exception>
    public static TournamentFile Read(string text) => Read(text, StrategyLibrary.BuiltIn);

    /// <summary>Reads a file whose entrants play strategies of a library.</summary>
    /// <inheritdoc cref="Read(string)" path="/exception"/>
    public static TournamentFile Read(string text, StrategyLibrary library) => new TournamentFileReader(text, library, kept: false).Read();

    /// <summary>
    /// Reads the file of a tournament that was begun. Its names are taken as they are: an older version allowed more of them.
    /// </summary>
    /// <param name="entered">
    /// Names of who entered it: where the file says <c>all</c>, a strategy that joined the catalogue since then did not.
    /// </param>
    /// <inheritdoc cref="Read(string)" path="/exception"/>
    public static TournamentFile ReadKept(string text, StrategyLibrary library, IReadOnlySet<string>? entered = null)
    {
        var file = new TournamentFileReader(text, library, kept: true).Read();
        return entered is null
            ? file
            : file with { Entrants = file.Entrants.RemoveAll(entrant => file.EntersAll && !entered.Contains(entrant.Name)) };
    }

    /// <summary>Most combinations of a capture tournament: the theory of games solves a system of so many equations.</summary>
    public const int MostCombinations = 4096;

    /// <summary>Combinations of strategies that a capture tournament plays under each seed; 0 in any other format.</summary>
    public long Combinations => Format != TournamentFormat.Capture ? 0
        : Entrant.Roles.Select(role => Entrants.Count(entrant => entrant.For(role) is not null)).Where(count => count > 0)
            .Aggregate(1L, (product, count) => product * count);

    /// <summary>The games it asks for.</summary>
    public Schedule ScheduleFor(Scenario scenario) => Format switch
    {
        TournamentFormat.Focal => new FocalSchedule(scenario, Entrants, Seeds, Blocks),
        TournamentFormat.League => new LeagueSchedule(scenario, Entrants, Seeds, Blocks),
        _ => new CaptureSchedule(scenario, Entrants, Seeds, Blocks),
    };
}
