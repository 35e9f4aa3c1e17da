using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>
/// Until when a game may sleep, for whoever continues it if its silo dies. What is not certain is said to be due at once: it costs a look,
/// while a game that is never woken would stand still.
/// </summary>
internal static class Alarm
{
    /// <summary>After events between the quarters, which the game has not taken in yet.</summary>
    public static WakeTime After(LiveGame game, ImmutableArray<GameEvent> happened)
    {
        if (game.Class is not { } book || happened.Any(each => each is ClassMoved)) { return WakeTime.Never; }
        var clock = happened.OfType<ClockSet>().LastOrDefault() ?? book.Clock;
        // In the lobby, and where the clock stands, nothing happens by itself.
        if (clock is null || clock.SecondsLeft is not null) { return WakeTime.Never; }
        if (clock.Quarter != game.Now.Quarter || MayCloseAfter(book, happened)) { return WakeTime.Now; }
        return clock.Deadline is { } deadline ? WakeTime.At(deadline) : WakeTime.Never;
    }

    /// <summary>After a quarter has closed, whose successor has no clock yet.</summary>
    public static WakeTime AfterClosing(LiveGame game, DateTimeOffset now) =>
        game.Class is null ? WakeTime.At(now + game.Pace) : WakeTime.Now;

    /// <summary>Whether nobody may be left to wait for: for certain only where the events are sheets.</summary>
    private static bool MayCloseAfter(ClassBook book, ImmutableArray<GameEvent> happened)
    {
        var submitted = book.Seats.Where(seat => seat.Submitted is not null).Select(seat => seat.Seat).ToHashSet();
        foreach (var each in happened)
        {
            if (each is SheetSubmitted handedIn) { submitted.Add(handedIn.Sheet.Seat); }
            else if (each is SheetDrafted drafted) { submitted.Remove(drafted.Sheet.Seat); }
            else if (each is SheetWithdrawn withdrawn) { submitted.Remove(withdrawn.Seat); }
            else if (each is not (ClockSet or MessagePosted)) { return true; }
        }

        return book.Seats.All(seat => !seat.IsPlayedByPeople || submitted.Contains(seat.Seat));
    }
}
