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
    /// <summary>First line of every experiment file.</summary>
    public const string Schema = "chipmarket/experiment@1";

    /// <summary>Reads a file whose entrants play built-in strategies.</summary>
    /// <exception cref="TournamentFileException">It is no tournament that can be played.</exception>
    public static TournamentFile Read(string text) => Read(text, StrategyLibrary.BuiltIn);

    /// <summary>Reads a file whose entrants play strategies of a library.</summary>
    /// <inheritdoc cref="Read(string)" path="/exception"/>
    public static TournamentFile Read(string text, StrategyLibrary library) => new TournamentFileReader(text, library).Read();

    /// <summary>The games it asks for.</summary>
    public Schedule ScheduleFor(Scenario scenario) => Format switch
    {
        TournamentFormat.Focal => new FocalSchedule(scenario, Entrants, Seeds, Blocks),
        TournamentFormat.League => new LeagueSchedule(scenario, Entrants, Seeds, Blocks),
        _ => new CaptureSchedule(scenario, Entrants, Seeds, Blocks),
    };
}
