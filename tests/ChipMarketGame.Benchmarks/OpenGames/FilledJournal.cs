using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// Writes many classes into a journal, as the product writes them and faster than they could be played: those that will wake are in their
/// lobby with all students seated, the others have played a year and wait for somebody.
/// </summary>
internal sealed class FilledJournal
{
    private const int Writers = 8, Played = 4, Verified = 50;

    private readonly ScenarioFile _file = ScenarioFile.BuiltIn("seed-2025");
    private readonly OpenGamesOptions _options;
    private readonly GameEvent[] _year;

    private FilledJournal(OpenGamesOptions options) => (_options, _year) = (options, Year());

    private Roster Roster => _file.Scenario.Roster;

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"open-{number}");

    public static string CodeOf(int number) => JoinCode.From(SeatToken.HashOf(NameOf(number)));

    public static async Task<int> Write(OpenGamesOptions options)
    {
        var (filled, clock) = (new FilledJournal(options), Stopwatch.StartNew());
        await using var journal = JournalPlace.Server(options.Journal).Open();
        await Parallel.ForAsync(
            0, options.Games, new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (number, stopping) => await filled.Write(journal, number, stopping));
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Games:N0} classes written in {seconds:0} s, {options.Games / seconds:0} a second"));
        var step = Math.Max(1, options.Games / Verified);
        for (var number = 0; number < options.Games; number += step)
        {
            if (!(await journal.Verify(new GameId(NameOf(number)))).Holds) { throw new InvalidOperationException(NameOf(number)); }
        }

        Console.WriteLine($"every {step}th verifies");
        return 0;
    }

    private async Task Write(IOpenedJournal journal, int number, CancellationToken stopping)
    {
        var code = CodeOf(number);
        var terms = new ClassTerms(
            code, [.. Enumerable.Range(0, _options.Seats).Select(Roster.At)], 1, false, SeatToken.HashOf(OpenClass.TeacherToken(number)),
            Owner: ClassTerms.Operator);
        var wakes = number < _options.Waking;
        GameEvent opening = new GameOpened(
            Game.RulesVersion, _file.Json, 1, LuckMode.Drawn, Lineup.Reference(_file.Scenario).Seats, wakes ? _options.Pace : 0, terms);
        var students = Enumerable.Range(0, _options.Seats).Select(seat => new SeatTaken(
            Roster.At(seat), SeatToken.HashOf(OpenClass.SeatToken(number, seat)), $"{NameOf(number)}-{seat}", $"Student {seat}"));
        GameEvent[] past = [opening, .. students, .. wakes ? [] : _year];
        var entries = past.Select((each, at) => EventForm.Entry(each, Roster, at == 0 ? "open" : null)).ToArray();
        var asked = Proposal.ToBegin(new GameId(NameOf(number)), GameTag.OfClass(code), entries) with { Wake = WakeTime.Never };
        await journal.Write(asked, stopping);
    }

    /// <summary>A year in which everybody hands in, and the quarter after it.</summary>
    private GameEvent[] Year()
    {
        var (game, events, now) = (Game.Open(_file.Scenario, 1), new List<GameEvent>(), DateTimeOffset.UtcNow);
        for (var quarter = 0; quarter < Played; quarter++)
        {
            events.Add(new ClockSet(game.Quarter, Opened: now));
            for (var seat = 0; seat < Roster.Seats; seat++) { game.HandIn(Sheet(game, Roster.At(seat))); }
            events.Add(game.Close());
        }

        return [
            .. events, new ClockSet(game.Quarter, Opened: now),
            new SheetSubmitted(game.Quarter, Sheet(game, Roster.At(0)), SeatToken.HashOf("a request"), now)];
    }

    private static SealedSheet Sheet(Game game, Company seat) => game.Fill(seat, JsonElement.Parse("{}"), SheetOrigin.HandedIn).Sheet;
}
