using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>A game played from the command line, from its opening to its end.</summary>
/// <param name="CommandLine">What repeats it.</param>
internal sealed record FinishedRun(
    ScenarioFile Scenario,
    GameOpened Opening,
    ImmutableArray<PlayedQuarter> Quarters,
    GameEnded End,
    ImmutableArray<RefusedLine> Refused,
    ImmutableArray<FailedDecision> Failed,
    string CommandLine)
{
    public Roster Roster => Scenario.Scenario.Roster;

    public IEnumerable<GameEvent> Events => [Opening, .. Quarters.Select(quarter => quarter.Closed), End];

    /// <summary>Name of the game in its recording.</summary>
    public GameId Id => new($"{Scenario.Name[..Math.Min(Scenario.Name.Length, 19)]}-{Opening.Seed}");

    /// <summary>Hash of the game after its last quarter.</summary>
    public string StateHash => Quarters[^1].Closed.StateHash;

    /// <summary>Refused lines that the file got wrong; a company that falls under administration is the game's course.</summary>
    public ImmutableArray<RefusedLine> Faults => [.. Refused.Where(line => line.Refusal.Reason != RefusalReason.UnderAdministration)];

    public string NameOf(Company company) => Roster[company].Name;

    public string StrategyOf(int seat) => Opening.Controllers[seat].Strategy;

    public void WriteEvents(Stream stream) => GameRecording.Write(stream, Id, Roster, Events);
}
