using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Decides what an instructor orders. Decides only: nothing is changed before the journal has it.</summary>
internal static class InstructorDesk
{
    private const double Day = 86_400;
    private const int LongestMessage = 280;

    public static readonly SeatProblem NotYours = new(SeatFault.NotYours, "Neither this token nor this sign-in runs the class.");

    public static bool Knows(ClassBook book, string token) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(SeatToken.HashOf(token)), Encoding.UTF8.GetBytes(book.Terms.InstructorHash));

    public static Decision Decide(LiveGame game, ClassBook book, string command, ClassOrder order, DateTimeOffset now)
    {
        if (!CommandId.IsWellFormed(command)) { return new SeatProblem(SeatFault.Malformed, CommandId.Rule); }
        var id = CommandId.Of(command, order);
        if (book.Done(id) is { } done)
        {
            return IsThe(done.Request, done.TextId)
                ? Decision.DoneBefore(id)
                : new SeatProblem(SeatFault.Conflict, $"The command id {command} stands for something else already.");
        }

        return Untimely(game, order) is { } untimely ? untimely : Decide(game, book, order, now) with { Command = id };

        bool IsThe(string request, string? textId) =>
            request == CommandId.Read(CommandId.Before(command, order)).Request
            || (request == CommandId.Read(id).Request
                && !(order is ClassOrder.Say say && textId is not null && book.TextOf(textId) is { } said && said != say.Text.Trim()));
    }

    private static Decision Decide(LiveGame game, ClassBook book, ClassOrder order, DateTimeOffset now) => order switch
    {
        ClassOrder.Start => Of(new ClockSet(game.Now.Quarter, game.Pace > TimeSpan.Zero ? now + game.Pace : null, Opened: now)),
        ClassOrder.Pause => Pause(game, book, now),
        ClassOrder.Resume => Resume(game, book, now),
        ClassOrder.Extend extend => Extend(game, book, extend.Seconds, now),
        ClassOrder.ForceClose => ForceClose(game, book, now),
        ClassOrder.UndoClose => UndoClose(game, book, now),
        ClassOrder.SetClock set => SetClock(game, book, set.Seconds, now),
        ClassOrder.CloseAt close => CloseAt(game, book, close.At, now),
        ClassOrder.Autopilot autopilot => Seat(game, book, autopilot.Company, seat => Of(new AutopilotSet(seat.Seat, autopilot.On))),
        ClassOrder.Free free =>
            Seat(game, book, free.Company, seat => seat.Holders.Count > 0 ? new Decision("", Leaving(seat)) : Unchanged(seat)),
        ClassOrder.Reissue reissue => Seat(game, book, reissue.Company, seat => Reissue(book, seat, reissue)),
        ClassOrder.Offer offer => Seat(game, book, offer.Company, seat => Offer(seat, offer.Code, now)),
        ClassOrder.Unsay => Of(new MessagePosted()),
        ClassOrder.Say say => ShownText.IsFit(say.Text, LongestMessage)
            ? Of(new MessagePosted(say.Text.Trim(), PersonalId.New()))
            : new SeatProblem(SeatFault.Malformed, ShownText.Rule("text", LongestMessage)),
        ClassOrder.Branch branch => Branch(game, branch),
        ClassOrder.Begin begin => Begin(game, begin),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "an order that nobody knows"),
    };

    private static SeatProblem? Untimely(LiveGame game, ClassOrder order) => (game.Now, order) switch
    {
        ({ Class.MovedTo: { } elsewhere }, _) => new SeatProblem(SeatFault.Untimely, $"The class goes on in game {elsewhere}."),
        (_, ClassOrder.Say or ClassOrder.Unsay) => null,
        ({ Phase: GamePhase.Quarantined, Alarm: var alarm }, _) => new SeatProblem(SeatFault.Untimely, $"The game is stopped. {alarm}"),
        ({ Phase: GamePhase.Ended }, not ClassOrder.Branch) => new SeatProblem(SeatFault.Untimely, "The game is over."),
        ({ Phase: GamePhase.Lobby }, ClassOrder.Pause or ClassOrder.Resume or ClassOrder.Extend or ClassOrder.SetClock or ClassOrder.CloseAt
            or ClassOrder.ForceClose or ClassOrder.UndoClose) =>
                new SeatProblem(SeatFault.Untimely, "The first quarter has not begun: start the class first."),
        ({ IsPractice: false }, ClassOrder.Begin) =>
            new SeatProblem(SeatFault.Untimely, "The class has no practice to end: it plays in earnest."),
        ({ PracticeIsOver: true }, ClassOrder.Resume or ClassOrder.Extend or ClassOrder.SetClock or ClassOrder.CloseAt
            or ClassOrder.ForceClose or ClassOrder.UndoClose) => new SeatProblem(SeatFault.Untimely, "Practice is over: begin the class."),
        ({ Phase: not GamePhase.Lobby }, ClassOrder.Start) => new SeatProblem(SeatFault.Untimely, "The class has started already."),
        _ => null,
    };

    private static Decision Pause(LiveGame game, ClassBook book, DateTimeOffset now) => book.Clock switch
    {
        { SecondsLeft: not null } paused => Unchanged(paused),
        { Deadline: { } deadline } => Clock(game, book, null, Math.Max(0, (deadline - now).TotalSeconds)),
        _ => Clock(game, book, null, 0),
    };

    private static Decision Resume(LiveGame game, ClassBook book, DateTimeOffset now) => book.Clock switch
    {
        { SecondsLeft: { } left } => Clock(game, book, game.Pace > TimeSpan.Zero || left > 0 ? now + TimeSpan.FromSeconds(left) : null),
        { } runs => Unchanged(runs),
        null => Unchanged(book.Seats[0]),
    };

    /// <summary>One that is forced already closes when it was to close.</summary>
    private static Decision ForceClose(LiveGame game, ClassBook book, DateTimeOffset now) => book.Clock switch
    {
        { Forced: not null } closing => Unchanged(closing),
        var clock => Of(new ClockSet(game.Now.Quarter, now + ClassOrder.ForceClose.Grace, Forced: Before(clock, now))),
    };

    private static Decision UndoClose(LiveGame game, ClassBook book, DateTimeOffset now) => book.Clock?.Forced switch
    {
        null => new SeatProblem(SeatFault.Untimely, "There is no forced close to undo: none was ordered, or the quarter has closed."),
        { Paused: true, Seconds: var left } => Clock(game, book, null, left ?? 0),
        { Seconds: { } left } => Clock(game, book, now + TimeSpan.FromSeconds(left)),
        _ => Clock(game, book, null),
    };

    private static ClockBefore Before(ClockSet? clock, DateTimeOffset now) => clock switch
    {
        { SecondsLeft: { } left } => new ClockBefore(Paused: true, left),
        { Deadline: { } deadline } => new ClockBefore(Paused: false, Math.Max(0, (deadline - now).TotalSeconds)),
        _ => new ClockBefore(Paused: false),
    };

    private static Decision Extend(LiveGame game, ClassBook book, double seconds, DateTimeOffset now)
    {
        if (!(Math.Abs(seconds) <= Day)) { return OutOfRange("seconds", -Day, Day, seconds); }
        return book.Clock switch
        {
            { SecondsLeft: { } left } => Clock(game, book, null, Math.Max(0, left + seconds)),
            { Deadline: { } deadline } => Clock(game, book, Later(deadline + TimeSpan.FromSeconds(seconds), now)),
            _ => new SeatProblem(SeatFault.Untimely, "The quarter has no limit that could be moved."),
        };
    }

    private static Decision SetClock(LiveGame game, ClassBook book, double? seconds, DateTimeOffset now) => seconds switch
    {
        null => Clock(game, book, null),
        >= 0 and <= GameRequest.Longest => Clock(game, book, now + TimeSpan.FromSeconds(seconds.Value)),
        _ => OutOfRange("seconds", 0, GameRequest.Longest, seconds.Value),
    };

    private static Decision CloseAt(LiveGame game, ClassBook book, DateTimeOffset at, DateTimeOffset now) =>
        at >= now && at <= now + ClassOrder.CloseAt.Longest
        ? Clock(game, book, at.ToUniversalTime())
        : new SeatProblem(SeatFault.Malformed, string.Create(
            CultureInfo.InvariantCulture,
            $"at must lie between now and {ClassOrder.CloseAt.Longest.TotalDays} days from now, not " +
            $"{at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC."));

    private static Decision Seat(LiveGame game, ClassBook book, string company, Func<SeatRecord, Decision> decide) =>
        book.Of(game.Now.Roster.Find(company)) is { } seat
        ? decide(seat)
        : new SeatProblem(
            SeatFault.NotFound,
            $"There is no seat {FewSentences.Seen(company)} in this class; the seats are " +
            $"{string.Join(", ", book.Seats.Select(each => game.Now.Roster[each.Seat].Id))}.");

    private static Decision Reissue(ClassBook book, SeatRecord seat, ClassOrder.Reissue reissue)
    {
        if (!SeatToken.IsWellFormed(reissue.Token))
        {
            return new SeatProblem(SeatFault.Malformed, $"token must be {SeatToken.Length} symbols of base64url, 256 bits.");
        }
        if (book.IsSpent(reissue.Token))
        {
            return new SeatProblem(SeatFault.Conflict, "The token has spoken for a seat already; make a new one.");
        }
        if (!ShownText.IsFit(reissue.Name, ShownText.LongestName))
        {
            return new SeatProblem(SeatFault.Malformed, ShownText.Rule("name", ShownText.LongestName));
        }
        return new Decision(
            "", [.. Leaving(seat), new SeatTaken(seat.Seat, SeatToken.HashOf(reissue.Token), PersonalId.New(), reissue.Name.Trim())]);
    }

    private static Decision Offer(SeatRecord seat, string code, DateTimeOffset now) => SeatCode.IsWellFormed(JoinCode.Read(code))
        ? Of(new SeatOffered(seat.Seat, SeatToken.HashOf(JoinCode.Read(code)), now + SeatCode.Lasts))
        : new SeatProblem(SeatFault.Malformed, $"code must be {JoinCode.Length} letters and digits, without I, L, O, U, 0 and 1.");

    private static ImmutableArray<GameEvent> Leaving(SeatRecord seat) =>
        [.. seat.Holders.Select(holder => new SeatLeft(seat.Seat, holder.TokenHash))];

    private static Decision Branch(LiveGame game, ClassOrder.Branch branch)
    {
        if (branch.Into == game.Now.Id)
        {
            return new SeatProblem(SeatFault.Malformed, $"into must be the name of a new game, not {branch.Into}.");
        }
        var first = game.Now.Quarter + -game.Now.ClosedQuarters;
        return branch.Quarter >= first && branch.Quarter <= game.Now.Quarter && branch.Quarter < first + game.Now.Quarters
            ? game.Now.Phase == GamePhase.Ended ? Decision.DoneBefore() : Of(new ClassMoved(branch.Into, branch.Quarter))
            : new SeatProblem(
                SeatFault.Malformed,
                $"quarter must lie between {first} and the one being decided, {game.Now.Quarter}, not {branch.Quarter}.");
    }

    private static Decision Begin(LiveGame game, ClassOrder.Begin begin) => begin.Into == game.Now.Id
        ? new SeatProblem(SeatFault.Malformed, $"into must be the name of a new game, not {begin.Into}.")
        : Of(new ClassMoved(begin.Into, game.Now.Quarter + -game.Now.ClosedQuarters));

    private static Decision Clock(LiveGame game, ClassBook book, DateTimeOffset? deadline, double? secondsLeft = null) =>
        Of(new ClockSet(game.Now.Quarter, deadline, secondsLeft));

    /// <summary>
    /// An order that finds what it wants is an event nevertheless, which says what is so already: the journal keeps the id, and the
    /// order does not act when it comes again after something else has happened.
    /// </summary>
    private static Decision Unchanged(ClockSet clock) => Of(clock with { Opened = null });

    private static Decision Unchanged(SeatRecord seat) => Of(new AutopilotSet(seat.Seat, seat.Autopilot));

    private static Decision Of(GameEvent happened) => new("", [happened]);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static SeatProblem OutOfRange(string field, double low, double high, double seen) =>
        new(SeatFault.Malformed, string.Create(CultureInfo.InvariantCulture, $"{field} must lie between {low} and {high}, not {seen}."));
}
