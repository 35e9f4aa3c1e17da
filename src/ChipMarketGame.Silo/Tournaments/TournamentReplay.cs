using System.Collections.Immutable;
using ChipMarketGame.Batch;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Silo;

/// <summary>Games of a tournament, played again as they were scheduled.</summary>
internal static class TournamentReplay
{
    /// <param name="number">Of the game in the tournament's schedule, from 0.</param>
    public static TournamentGame Play(KeptGame kept, long number)
    {
        var (scenario, scheduled) = (kept.Scenario, kept.Scheduled);
        var game = Game.Open(scenario, scheduled.Seed);
        return new TournamentGame(
            Snapshot(game, Lineup.Of(scenario, scheduled.Strategies), number), scheduled.Seed, kept.Result.StateHash, game.StateHash());
    }

    private static GameSnapshot Snapshot(Game game, Lineup lineup, long number)
    {
        var closed = ImmutableArray.CreateBuilder<ClosedQuarter>(game.Scenario.Quarters);
        var told = game.News.Count;
        foreach (var happened in new Match(game, lineup).Quarters())
        {
            closed.Add(new ClosedQuarter(
                closed.Count, happened.Quarter, game.FreshViews().Public.LastQuarter,
                [.. happened.Sheets.Select(sheet => new SeatTurn(sheet.Seat, sheet.Origin, sheet.Reason))], [.. game.News.Skip(told)]));
            told = game.News.Count;
        }

        var scenario = game.Scenario;
        return new GameSnapshot(
            new GameId($"game-{number}"), GameKind.Exhibition, scenario.Name, scenario.Title, scenario.Roster, lineup.Seats,
            GamePhase.Ended, game.Quarter,
            scenario.Quarters, scenario.CalibratedThrough, game.Turn, 0, null, [], game.FreshViews().Public, closed.MoveToImmutable(),
            game.Scores(), null);
    }
}
