using System.Collections.Immutable;
using ChipMarketGame.Batch;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Silo;

/// <summary>Games of a tournament, played again from its file, its scenario and the number of the game.</summary>
internal static class TournamentReplay
{
    private const string Tournament = "tournament.yaml", Scenario = "scenario.json";

    /// <summary>The game with this number; null if the folder does not have it.</summary>
    /// <exception cref="Exception">The folder is damaged, or a strategy is not built in.</exception>
    public static TournamentGame? Play(string folder, long number)
    {
        if (Row(ResultParts.ToRead(folder), number) is not { } row) { return null; }
        var scenario = ScenarioFile.Read(KeptTournament.Text(folder, Scenario)).Scenario;
        var scheduled = TournamentFile.ReadKept(KeptTournament.Text(folder, Tournament), StrategyLibrary.BuiltIn).ScheduleFor(scenario).Game(number);
        var game = Game.Open(scenario, scheduled.Seed);
        return new TournamentGame(Snapshot(game, Lineup.Of(scenario, scheduled.Strategies), number), scheduled.Seed, row.StateHash, game.StateHash());
    }

    /// <summary>A row of the game, of a seat that did not fail if there is one; found by halving, since parts hold games in order.</summary>
    private static ResultRow? Row(ResultParts parts, long number)
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

    private static GameSnapshot Snapshot(Game game, Lineup lineup, long number)
    {
        var match = new Match(game, lineup);
        var closed = ImmutableArray.CreateBuilder<ClosedQuarter>(game.Scenario.Quarters);
        while (!game.Ended)
        {
            var (turn, told) = (game.Turn, game.News.Count);
            match.HandIn();
            var happened = game.Close();
            closed.Add(new ClosedQuarter(
                turn, happened.Quarter, game.FreshViews().Public.LastQuarter,
                [.. happened.Sheets.Select(sheet => new SeatTurn(sheet.Seat, sheet.Origin, sheet.Reason))], [.. game.News.Skip(told)]));
        }

        var scenario = game.Scenario;
        return new GameSnapshot(
            new GameId($"game-{number}"), GameKind.Exhibition, scenario.Name, scenario.Title, scenario.Roster, lineup.Seats, GamePhase.Ended, game.Quarter,
            scenario.Quarters, scenario.CalibratedThrough, game.Turn, 0, null, [], game.FreshViews().Public, closed.MoveToImmutable(), game.Scores(), null);
    }
}
