using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Games to play and what they come to when a plain loop plays them.</summary>
static class Played
{
    public static readonly GameId Id = new("a-game");

    public static readonly ScenarioFile Opening = ScenarioFile.BuiltIn("seed-2025");

    public static Roster Roster => Opening.Scenario.Roster;

    public static GameRequest Request(ulong seed = 7) => new(Opening.Name, seed);

    /// <summary>The opening scenario with fewer quarters.</summary>
    public static ScenarioFile Short(int quarters) => Opening.With(new Dictionary<string, string> { ["quarters"] = $"{quarters}" });

    public static string[] InAPlainLoop(GameRequest request) => InAPlainLoop(request, _ => []);

    /// <summary>The same where people play some seats.</summary>
    /// <param name="people">The lines that they hand in, by company, in the quarter of a number; "" where they stand by.</param>
    public static string[] InAPlainLoop(GameRequest request, Func<int, IEnumerable<(string Company, string Lines)>> people)
    {
        var scenario = request.Document is { } document
            ? ScenarioFile.Read(document).Scenario
            : ScenarioFile.BuiltIn(request.Scenario).Scenario;
        var lineup = Lineup.Reference(scenario);
        foreach (var (seat, strategy) in request.Seats)
        {
            lineup = lineup.With(scenario.Roster.Find(seat), strategy);
        }

        var game = Game.Open(scenario, request.Seed);
        var match = new Match(game, lineup);
        var hashes = new List<string>();
        while (!game.Ended)
        {
            match.HandIn();
            foreach (var (company, lines) in people(game.Turn))
            {
                if (lines.Length == 0) { game.StandBy(scenario.Roster.Find(company), "Nobody handed in a sheet."); }
                else { Assert.Empty(game.HandIn(scenario.Roster.Find(company), JsonElement.Parse(lines))); }
            }

            hashes.Add(game.Close().StateHash);
        }

        return [.. hashes];
    }

    /// <summary>Begins a game whose scenario has lost its fields, as one of another version might have.</summary>
    public static ValueTask<Appended> BeginUnreadable(this IJournal journal, GameId id, string tag = "exhibition")
    {
        var opening = new GameOpened(
            Game.RulesVersion, """{"name": "once-upon-a-time"}""", 7, LuckMode.Drawn, Lineup.Reference(Opening.Scenario).Seats, 0);
        return journal.Begin(id, tag, [EventForm.Entry(opening, Roster)]);
    }

    public static async Task<string[]> Hashes(this IJournal journal, GameId game) =>
        await journal.Quarters(game).Select(closed => closed.StateHash).ToArrayAsync();

    /// <summary>The closed quarters that the journal holds.</summary>
    public static IAsyncEnumerable<QuarterClosed> Quarters(this IJournal journal, GameId game) =>
        journal.Read(game).Select(stored => EventForm.Read(stored, Roster)).Where(happened => happened is QuarterClosed)
            .Select(happened => (QuarterClosed)happened);
}
