using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Decides what seat holders ask for. Decides only: nothing is changed before the journal has it.</summary>
internal static class SeatDesk
{
    /// <summary>Said to whoever holds no token of this game.</summary>
    public static readonly SeatProblem NotYours = new(SeatFault.NotYours, "The token speaks for no seat of this game.");

    /// <summary>
    /// The same for a code that is wrong, a class that has begun and a seat that is taken, so that guessing tells nothing.
    /// </summary>
    private static readonly SeatProblem NotToBeHad = new(
        SeatFault.NotFound, "No seat is to be had with this code: check the code, choose a free seat, or ask your teacher.");

    /// <summary>The same for a code that is wrong, used, void and too often guessed at.</summary>
    private static readonly SeatProblem NotOffered = new(
        SeatFault.NotFound,
        "No seat is to be had with this seat code: it is wrong, used, or older than half an hour. Ask your teacher for a new one.");

    public static Decision Claim(LiveGame game, ClassBook book, SeatClaim claim)
    {
        if (!SeatToken.IsWellFormed(claim.Token))
        {
            return new SeatProblem(SeatFault.Malformed, $"token must be {SeatToken.Length} symbols of base64url, 256 bits.");
        }
        if (!ShownText.IsFit(claim.Name, ShownText.LongestName))
        {
            return new SeatProblem(SeatFault.Malformed, ShownText.Rule("name", ShownText.LongestName));
        }
        var hash = SeatToken.HashOf(claim.Token);
        var seat = book.Of(game.Now.Roster.Find(claim.Company));
        if (book.Of(claim.Token) is { } held)
        {
            return held != seat ? new SeatProblem(SeatFault.Conflict, "The token speaks for another seat already.")
                : book.TextOf(held.Holders.First(holder => holder.TokenHash == hash).Person) is not { } name || name == claim.Name.Trim()
                    ? Decision.DoneBefore()
                : new SeatProblem(SeatFault.Conflict, "The token holds the seat under another name already.");
        }

        if (book.IsSpent(claim.Token)) { return new SeatProblem(SeatFault.Conflict, "The token was given up; make a new one."); }
        var open = game.Now.Phase == GamePhase.Lobby && Same(claim.Code, book.Terms.Code);
        return open && seat is { Autopilot: false } && seat.Holders.Count < book.Terms.TeamSize
            ? new Decision($"claim:{hash}", [new SeatTaken(seat.Seat, hash, PersonalId.New(), claim.Name.Trim())])
            : NotToBeHad;
    }

    /// <param name="guesses">Wrong codes so far, which this counts.</param>
    public static Decision Redeem(LiveGame game, ClassBook book, SeatRedemption redemption, DateTimeOffset now, ref int guesses)
    {
        if (!SeatToken.IsWellFormed(redemption.Token))
        {
            return new SeatProblem(SeatFault.Malformed, $"token must be {SeatToken.Length} symbols of base64url, 256 bits.");
        }
        if (!ShownText.IsFit(redemption.Name, ShownText.LongestName))
        {
            return new SeatProblem(SeatFault.Malformed, ShownText.Rule("name", ShownText.LongestName));
        }
        var (hash, code) = (SeatToken.HashOf(redemption.Token), SeatToken.HashOf(JoinCode.Read(redemption.SeatCode)));
        var command = $"redeem:{hash}:{code}";
        if (book.Done(command) is not null && book.Of(redemption.Token) is not null) { return Decision.DoneBefore(command); }
        if (book.Of(redemption.Token) is not null)
        {
            return new SeatProblem(SeatFault.Conflict, "The token speaks for another seat already.");
        }
        if (book.IsSpent(redemption.Token)) { return new SeatProblem(SeatFault.Conflict, "The token was given up; make a new one."); }
        if (game.Now.Phase.IsOver()) { return Untimely(game.Now) ?? NotOffered; }
        var seat = guesses < SeatCode.Guesses
            ? book.Seats.FirstOrDefault(each => each.Offer is { } offer && offer.CodeHash == code && offer.Until > now)
            : null;
        if (seat is null)
        {
            guesses++;
            return NotOffered;
        }

        var leaving = seat.Holders.Count < book.Terms.TeamSize
            ? []
            : seat.Holders.Select(holder => (GameEvent)new SeatLeft(seat.Seat, holder.TokenHash));
        IEnumerable<GameEvent> back = seat.Autopilot ? [new AutopilotSet(seat.Seat, false)] : [];
        return new Decision(
            command, [.. leaving, new SeatTaken(seat.Seat, hash, PersonalId.New(), redemption.Name.Trim()), new SeatOffered(
                seat.Seat, "", now), .. back]);
    }

    public static Decision Leave(ClassBook book, string token) => book.Of(token) is { } seat
        ? new Decision($"leave:{SeatToken.HashOf(token)}", [new SeatLeft(seat.Seat, SeatToken.HashOf(token))])
        : NotYours;

    public static Decision Draft(LiveGame game, ClassBook book, string token, SheetOrder order, DateTimeOffset now) =>
        Sheet(game, book, token, order, "draft", seat =>
        Filled(game, seat, order, SheetOrigin.Draft, (sheet, request) => new SheetDrafted(order.Quarter, sheet, request, now)));

    public static Decision Submit(LiveGame game, ClassBook book, string token, SheetOrder order, DateTimeOffset now) =>
        Sheet(game, book, token, order, "submit", seat =>
        Filled(game, seat, order, SheetOrigin.HandedIn, (sheet, request) => new SheetSubmitted(order.Quarter, sheet, request, now)));

    public static Decision Withdraw(LiveGame game, ClassBook book, string token, SheetOrder order, DateTimeOffset now) =>
        Sheet(game, book, token, order, "withdraw", seat => request =>
        seat.Submitted is null
            ? new SeatProblem(SeatFault.Untimely, "There is no sheet to take back: none is handed in.")
            : new Decision("", [new SheetWithdrawn(order.Quarter, seat.Seat, request, now)]));

    /// <summary>Id in the journal of a seat's command.</summary>
    public static string CommandOf(SeatRecord seat, SheetOrder order) =>
        CommandId.Of(seat.Seat.Index.ToString(CultureInfo.InvariantCulture), order.Command);

    private static Decision Sheet(
        LiveGame game, ClassBook book, string token, SheetOrder order, string verb, Func<SeatRecord, Func<string, Decision>> decide)
    {
        if (book.Of(token) is not { } seat) { return NotYours; }
        if (!CommandId.IsWellFormed(order.Command)) { return new SeatProblem(SeatFault.Malformed, CommandId.Rule); }
        if (order.Lines.Length > SheetOrder.Longest) { return new SeatProblem(SeatFault.Malformed, SheetOrder.Rule); }
        var (command, request) = (CommandOf(seat, order), RequestOf(verb, order));
        if (book.Done(command) is { } done)
        {
            return done.Request == request
                ? Decision.DoneBefore(command)
                : new SeatProblem(SeatFault.Conflict, $"The command id {order.Command} stands for something else already.");
        }

        if (Untimely(game, seat, order) is { } untimely) { return untimely; }
        return decide(seat)(request) with { Command = command };
    }

    private static Func<string, Decision> Filled(
        LiveGame game, SeatRecord seat, SheetOrder order, SheetOrigin origin, Func<SealedSheet, string, GameEvent> happened) => request =>
    {
        if (SheetText.Read(order.Lines, out var lines) is { } malformed) { return malformed; }
        var (sheet, refused) = game.Fill(seat.Seat, lines, origin);
        return refused.Count == 0
            ? new Decision("", [happened(sheet, request)])
            : SheetText.Problem(refused);
    };

    /// <summary>Why nothing can be done in a game any more; null if something can.</summary>
    public static SeatProblem? Untimely(GameSnapshot game) => game switch
    {
        { Class.MovedTo: { } elsewhere } => new SeatProblem(SeatFault.Untimely, $"The class goes on in game {elsewhere}."),
        { Phase: GamePhase.Quarantined } => new SeatProblem(
            SeatFault.Untimely,
            "The game is stopped, because its record could not be played again as it stands. Tell your teacher. What was closed can be " +
            "read, and nothing more is handed in."),
        { Phase: GamePhase.Ended } => new SeatProblem(SeatFault.Untimely, "The game is over."),
        _ => null,
    };

    private static SeatProblem? Untimely(LiveGame game, SeatRecord seat, SheetOrder order) => Untimely(game.Now) ?? game.Now switch
    {
        { Phase: GamePhase.Lobby } => new SeatProblem(SeatFault.Untimely, "The first quarter has not begun."),
        { PracticeIsOver: true } => new SeatProblem(SeatFault.Untimely, "Practice is over: the class begins when its teacher says so."),
        { Quarter: var open } when open != order.Quarter =>
            new SeatProblem(SeatFault.Untimely, $"The sheet is for {order.Quarter}; the quarter being decided is {open}."),
        _ when seat.Autopilot => new SeatProblem(SeatFault.Untimely, "A strategy plays this seat now; the teacher can give it back."),
        _ => null,
    };

    private static bool Same(string typed, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(JoinCode.Read(typed)), Encoding.UTF8.GetBytes(code));

    private static string RequestOf(string verb, SheetOrder order) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{verb}\n{order.Quarter}\n{order.Lines}")));
}
