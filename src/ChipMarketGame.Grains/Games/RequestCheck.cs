using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Turns a request for a game into its opening, or says all that is wrong with it.</summary>
internal sealed class RequestCheck(IControllerFactory controllers, ScenarioShelf shelf)
{
    private const string Reference = "reference";

    /// <summary>Unknown seats told; a request of a page names none.</summary>
    private const int MostTold = 8;

    /// <param name="owner">Whose class it will be; ignored where it is none.</param>
    public (OpeningOfGame? Game, ImmutableArray<RequestProblem> Problems) Of(GameId id, GameRequest request, string? owner)
    {
        if (!GameId.TryParse(id.Value, out _))
        {
            return (null, [new RequestProblem("id", "A game is named with 1 to 40 lower-case letters, digits and hyphens.")]);
        }
        try
        {
            var file = request.Document is { } document ? shelf.Read(document) : ScenarioFile.BuiltIn(FewSentences.Seen(request.Scenario));
            ImmutableArray<RequestProblem> problems = [
                .. Seats(request, file.Scenario.Roster), .. Pace(request), .. Class(request, file.Scenario)];
            return problems.IsEmpty
                ? (new OpeningOfGame(id, request.Kind, file.Scenario, Opening(request, file, owner)), problems)
                : (null, problems);
        }
        catch (ScenarioException faulty)
        {
            var field = request.Document is null ? "scenario" : "document";
            return (null, [.. faulty.Faults.Select(
                fault => new RequestProblem(fault.Path.Length == 0 ? field : $"{field}.{fault.Path}", fault.Sentence))]);
        }
    }

    private static GameOpened Opening(GameRequest request, ScenarioFile file, string? owner)
    {
        var seats = new Dictionary<string, string>(request.Seats, StringComparer.OrdinalIgnoreCase);
        var roster = file.Scenario.Roster;
        return new GameOpened(
            Game.RulesVersion, file.Json, request.Class is { Practice: > 0 } ? Rehearsal.Other(request.Seed) : request.Seed, request.Luck,
            [.. Enumerable.Range(0, roster.Seats)
                .Select(i => new SeatController(roster.At(i), seats.GetValueOrDefault(roster.Companies[i].Id, Reference)))],
            request.SecondsPerQuarter, request.Class is { } people ? Terms(people, roster, owner) : null);
    }

    private static ClassTerms Terms(ClassRequest people, Roster roster, string? owner) => new(
        people.Code,
        [.. Enumerable.Range(0, roster.Seats).Select(roster.At)
            .Where(seat => people.Seats.IsEmpty || people.Seats.Contains(roster[seat].Id, StringComparer.OrdinalIgnoreCase))],
        people.TeamSize, people.StepByStep, SeatToken.HashOf(people.Token), people.Practice, owner);

    private static IEnumerable<RequestProblem> Class(GameRequest request, Scenario scenario)
    {
        var (roster, most) = (scenario.Roster, Math.Min(ClassRequest.LongestPractice, scenario.Quarters - 1));
        if ((request.Kind == GameKind.Class) != (request.Class is not null))
        {
            yield return new RequestProblem("class", "A class has terms, and no other game has.");
        }
        if (request.Class is not { } people) { yield break; }
        foreach (var id in people.Seats.Where(id => !IsSeat(roster, id)).Take(MostTold))
        {
            yield return new RequestProblem(
                "class.seats", $"There is no seat {FewSentences.Seen(id)}; the seats are {string.Join(", ", SeatIds(roster))}.");
        }

        foreach (var id in people.Seats.Where(id => IsSeat(roster, id)).GroupBy(id => id, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key))
        {
            yield return new RequestProblem("class.seats", $"The seat {id} is named twice.");
        }

        if (people.TeamSize is < 1 or > ClassRequest.LargestTeam)
        {
            yield return new RequestProblem(
                "class.team_size", string.Create(
                    CultureInfo.InvariantCulture, $"Team size must lie between 1 and {ClassRequest.LargestTeam}, not {people.TeamSize}."));
        }

        if (people.Practice < 0 || people.Practice > most)
        {
            yield return new RequestProblem(
                "class.practice",
                string.Create(CultureInfo.InvariantCulture, $"Practice quarters must lie between 0 and {most}, not {people.Practice}."));
        }

        if (!JoinCode.IsWellFormed(people.Code))
        {
            yield return new RequestProblem("class.code", $"A code has {JoinCode.Length} letters and digits.");
        }
        if (!SeatToken.IsWellFormed(people.Token))
        {
            yield return new RequestProblem("class.token", $"A token has {SeatToken.Length} symbols of base64url.");
        }
    }

    private static IEnumerable<string> SeatIds(Roster roster) => roster.Companies.Take(roster.Seats).Select(company => company.Id);

    private static bool IsSeat(Roster roster, string id) => SeatIds(roster).Contains(id, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<RequestProblem> Seats(GameRequest request, Roster roster)
    {
        foreach (var (id, name) in request.Seats.OrderBy(seat => IsSeat(roster, seat.Key)).Take(MostTold + roster.Seats))
        {
            if (!IsSeat(roster, id))
            {
                yield return new RequestProblem(
                    $"seats.{FewSentences.Seen(id)}",
                    $"There is no seat {FewSentences.Seen(id)}; the seats are {string.Join(", ", SeatIds(roster))}.");
            }
            else if (request.Seats.Keys.Any(other => other != id && string.Equals(other, id, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new RequestProblem($"seats.{id}", $"The seat {id} is given twice.");
            }
            else if (controllers.Objection(roster.RoleOf(roster.Find(id)), FewSentences.Seen(name)) is { } objection)
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
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Seconds per quarter must be 0 or lie between {GameRequest.Shortest} and {GameRequest.Longest}, not " +
                    $"{request.SecondsPerQuarter}."));
        }
    }
}
