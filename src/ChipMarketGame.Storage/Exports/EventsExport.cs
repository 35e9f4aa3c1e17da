using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// What happened in a class, a JSON object per line. Each kind of event is written out here field by field, so that what is added to an
/// event stays at home until somebody lets it out: hashes of tokens, the code to join with, and, as long as they could help anybody, the
/// seed, the scenario's document with its cards, and the sheets of the open quarter. With seed and document the export of a game that has
/// ended is played again by <c>chipmarket replay</c>.
/// </summary>
public static class EventsExport
{
    private static readonly byte[] EndOfLine = [(byte)'\n'];

    /// <param name="events">Each with its number in the journal, oldest first, and with its name or text unless that was erased.</param>
    /// <param name="open">The quarter whose sheets are open; null when the game has ended.</param>
    public static byte[] Of(Scenario scenario, IEnumerable<(GameEvent Happened, long Number)> events, CalendarQuarter? open)
    {
        var holders = new Dictionary<string, string?>(StringComparer.Ordinal);
        using var text = new MemoryStream();
        foreach (var (happened, number) in events)
        {
            if (happened is SeatTaken taken) { holders[taken.TokenHash] = taken.Name; }
            if (Told(scenario, happened, number, open, holders) is not { } told) { continue; }
            JsonSerializer.Serialize(text, told, told.GetType(), CanonicalJson.For(scenario.Roster));
            text.Write(EndOfLine);
        }

        return text.ToArray();
    }

    private static object? Told(
        Scenario scenario, GameEvent happened, long number, CalendarQuarter? open, Dictionary<string, string?> holders) => happened switch
    {
        GameOpened opened => new
        {
            number, @event = "game_opened", opened.Rules, Scenario = scenario.Name, Seed = open is null ? (ulong?)opened.Seed : null,
            opened.Luck, opened.Controllers,
            opened.SecondsPerQuarter, opened.Class?.Seats, opened.Class?.TeamSize, opened.Class?.StepByStep, opened.Class?.Practice,
            ScenarioDocument = open is null ? opened.Scenario : null,
        },
        QuarterClosed closed => new { number, @event = "quarter_closed", closed.Quarter, closed.Sheets, closed.StateHash },
        GameEnded ended => new { number, @event = "game_ended", ended.Scores },
        SeatTaken taken => new { number, @event = "seat_taken", taken.Seat, taken.Name },
        SeatLeft left => new { number, @event = "seat_left", left.Seat, Name = holders.GetValueOrDefault(left.TokenHash) },
        SeatOffered offered =>
            new { number, @event = "seat_offered", offered.Seat, Until = offered.CodeHash.Length > 0
                ? (DateTimeOffset?)offered.Until
                : null },
        AutopilotSet set => new { number, @event = "autopilot_set", set.Seat, set.On },
        ClockSet clock =>
            new { number, @event = "clock_set", clock.Quarter, clock.Deadline, clock.SecondsLeft, clock.Opened, clock.Forced },
        SheetDrafted drafted when drafted.Quarter != open =>
            new { number, @event = "sheet_drafted", drafted.Quarter, drafted.Sheet, drafted.At },
        SheetSubmitted submitted when submitted.Quarter != open =>
            new { number, @event = "sheet_submitted", submitted.Quarter, submitted.Sheet, submitted.At },
        SheetWithdrawn withdrawn when withdrawn.Quarter != open =>
            new { number, @event = "sheet_withdrawn", withdrawn.Quarter, withdrawn.Seat, withdrawn.At },
        MessagePosted message => new { number, @event = "message_posted", message.Text },
        ClassMoved moved => new { number, @event = "class_moved", moved.Into, moved.Quarter },
        ClassBranched branched => new { number, @event = "class_branched", branched.From, branched.Quarter },
        _ => null,
    };
}
