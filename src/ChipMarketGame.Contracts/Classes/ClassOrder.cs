using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What an instructor wants done.</summary>
[GenerateSerializer, Immutable, Alias("class-order")]
public abstract record ClassOrder
{
    /// <summary>Closes the lobby and opens the first quarter.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.start")]
    public sealed record Start : ClassOrder;

    /// <summary>Stops the clock.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.pause")]
    public sealed record Pause : ClassOrder;

    /// <summary>Lets the clock run again.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.resume")]
    public sealed record Resume : ClassOrder;

    /// <summary>Moves the deadline.</summary>
    /// <param name="Seconds">Later, or earlier if negative; −86,400 to 86,400.</param>
    [GenerateSerializer, Immutable, Alias("class-order.extend")]
    public sealed record Extend(double Seconds) : ClassOrder;

    /// <summary>
    /// Closes the quarter at once, whoever has handed in: after a grace in which <see cref="UndoClose"/> takes it back, from any device.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("class-order.force-close")]
    public sealed record ForceClose : ClassOrder
    {
        public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(10);
    }

    /// <summary>Takes a forced close back: the clock is again what it was before.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.undo-close")]
    public sealed record UndoClose : ClassOrder;

    /// <summary>Sets the clock anew, whether it ran or not.</summary>
    /// <param name="Seconds">Until the quarter closes, 0–604,800; null is without a limit.</param>
    [GenerateSerializer, Immutable, Alias("class-order.clock")]
    public sealed record SetClock(double? Seconds) : ClassOrder;

    /// <summary>Lets the quarter close at a time of day, whether the clock ran or not.</summary>
    /// <param name="At">From now to 60 days from now.</param>
    [GenerateSerializer, Immutable, Alias("class-order.close-at")]
    public sealed record CloseAt(DateTimeOffset At) : ClassOrder
    {
        public static TimeSpan Longest { get; } = TimeSpan.FromDays(60);
    }

    /// <summary>Lets a seat's strategy play it, or gives it back to its holders.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.autopilot")]
    public sealed record Autopilot(string Company, bool On) : ClassOrder;

    /// <summary>Gives a seat to somebody by a token of the instructor's making; earlier tokens of the seat speak for it no more.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.seat")]
    public sealed record Reissue(string Company, string Name, string Token) : ClassOrder;

    /// <summary>Lets whoever has a code take a seat, once and within half an hour; an earlier code of the seat is void.</summary>
    /// <param name="Code">Of the teacher's making, see <see cref="SeatCode"/>.</param>
    [GenerateSerializer, Immutable, Alias("class-order.offer")]
    public sealed record Offer(string Company, string Code) : ClassOrder;

    /// <summary>Sends the holders of a seat away.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.free")]
    public sealed record Free(string Company) : ClassOrder;

    /// <summary>Says something to all, 1–280 characters.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.say")]
    public sealed record Say(string Text) : ClassOrder;

    /// <summary>Takes back what was said last.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.unsay")]
    public sealed record Unsay : ClassOrder;

    /// <summary>Ends practice: the class begins at the first quarter in a new game, with the same seats and other luck.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.begin")]
    public sealed record Begin(GameId Into) : ClassOrder;

    /// <summary>Goes on from the beginning of an earlier quarter in a new game; this one stays as it is.</summary>
    [GenerateSerializer, Immutable, Alias("class-order.branch")]
    public sealed record Branch(CalendarQuarter Quarter, GameId Into) : ClassOrder;
}
