using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>A game to be played: what decides every number in it.</summary>
/// <param name="Lineup">The strategies that play.</param>
/// <param name="Sheets">The sheets to play instead; null where strategies decide.</param>
internal sealed record RunRequest(ScenarioFile Scenario, ulong Seed, LuckMode Luck, Lineup Lineup, SheetsFile? Sheets, string CommandLine)
{
    /// <summary>Plays it to its end.</summary>
    public FinishedRun Play(Terminal terminal, CancellationToken cancellation) =>
        Progress.Of(terminal, $"Playing {Scenario.Name}", Scenario.Scenario.Quarters, closed => Play(closed, cancellation));

    private FinishedRun Play(Action closed, CancellationToken cancellation)
    {
        var game = Game.Open(Scenario.Scenario, Seed, Luck);
        var quarters = ImmutableArray.CreateBuilder<PlayedQuarter>();
        var refused = ImmutableArray.CreateBuilder<RefusedLine>();
        void Refuse(Company seat, Refusal refusal) => refused.Add(new RefusedLine(game.Quarter, game.Scenario.Roster[seat].Name, refusal));
        var failed = ImmutableArray.CreateBuilder<FailedDecision>();
        void Fail(Company seat, Exception thrown)
        {
            failed.Add(new FailedDecision(Seed, game.Quarter, seat, FailureText.Of(thrown)));
            game.StandBy(seat, failed[^1].Text);
        }

        var played = Sheets is null ? new Match(game, Lineup) { Refused = Refuse, Failed = Fail }.Quarters() : Sheets.Play(game, Refuse);
        foreach (var happened in played)
        {
            cancellation.ThrowIfCancellationRequested();
            quarters.Add(new PlayedQuarter(
                game.Book(), happened, [.. game.Views.Public.News.Where(item => item.Quarter == happened.Quarter)]));
            closed();
        }

        var controllers = Sheets is null ? Lineup.Seats : SheetsFile.Controllers(Scenario.Scenario);
        var opening = new GameOpened(Game.RulesVersion, Scenario.Json, Seed, Luck, controllers, SecondsPerQuarter: 0);
        return new FinishedRun(
            Scenario, opening, quarters.ToImmutable(), new GameEnded(game.Scores()), refused.ToImmutable(), failed.ToImmutable(),
            CommandLine);
    }
}
