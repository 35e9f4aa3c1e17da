using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Turns a request for a game into its opening, or says all that is wrong with it.</summary>
internal sealed class RequestCheck(IControllerFactory controllers, ScenarioShelf shelf)
{
    private const string Reference = "reference";

    public (OpeningOfGame? Game, ImmutableArray<RequestProblem> Problems) Of(GameId id, GameRequest request)
    {
        if (!GameId.TryParse(id.Value, out _)) { return (null, [new RequestProblem("id", "A game is named with 1 to 40 lower-case letters, digits and hyphens.")]); }
        try
        {
            var file = request.Document is { } document ? shelf.Read(document) : ScenarioFile.BuiltIn(request.Scenario);
            ImmutableArray<RequestProblem> problems = [.. Seats(request, file.Scenario.Roster), .. Pace(request)];
            return problems.IsEmpty ? (new OpeningOfGame(id, request.Kind, file.Scenario, Opening(request, file)), problems) : (null, problems);
        }
        catch (ScenarioException faulty)
        {
            var field = request.Document is null ? "scenario" : "document";
            return (null, [.. faulty.Faults.Select(fault => new RequestProblem(fault.Path.Length == 0 ? field : $"{field}.{fault.Path}", fault.Sentence))]);
        }
    }

    private static GameOpened Opening(GameRequest request, ScenarioFile file)
    {
        var seats = new Dictionary<string, string>(request.Seats, StringComparer.OrdinalIgnoreCase);
        var roster = file.Scenario.Roster;
        return new GameOpened(
            Game.RulesVersion, file.Json, request.Seed, request.Luck,
            [.. Enumerable.Range(0, roster.Seats).Select(i => new SeatController(roster.At(i), seats.GetValueOrDefault(roster.Companies[i].Id, Reference)))],
            request.SecondsPerQuarter);
    }

    private IEnumerable<RequestProblem> Seats(GameRequest request, Roster roster)
    {
        var known = roster.Companies.Take(roster.Seats).Select(company => company.Id).ToArray();
        foreach (var (id, name) in request.Seats)
        {
            if (!known.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                yield return new RequestProblem($"seats.{id}", $"There is no seat {id}; the seats are {string.Join(", ", known)}.");
            }
            else if (controllers.Objection(roster.ClassOf(roster.Find(id)), name) is { } objection)
            {
                yield return new RequestProblem($"seats.{id}", objection);
            }
        }
    }

    private static IEnumerable<RequestProblem> Pace(GameRequest request)
    {
        if (request.SecondsPerQuarter is not (0 or (>= GameRequest.Shortest and <= GameRequest.Longest)))
        {
            yield return new RequestProblem(
                "seconds_per_quarter",
                string.Create(CultureInfo.InvariantCulture, $"Seconds per quarter must be 0 or lie between {GameRequest.Shortest} and {GameRequest.Longest}, not {request.SecondsPerQuarter}."));
        }
    }
}
