using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>People may play in this game.</summary>
/// <param name="Code">What they join with, as long as the first quarter has not begun.</param>
/// <param name="Seats">The seats they may take; a strategy plays one as long as nobody does.</param>
/// <param name="TeamSize">How many may share a seat, 1–5.</param>
/// <param name="StepByStep">Whether the clock of each quarter after the first waits for the instructor.</param>
/// <param name="InstructorHash">Hexadecimal SHA-256 of the token of whoever runs the class.</param>
/// <param name="Practice">Quarters after which the class begins anew in another game, 0–8; 0 if this one counts.</param>
/// <param name="Owner">Opaque id of the teacher whose class it is; empty where somebody plays alone; null in journals from before it was
/// noted.</param>
public sealed record ClassTerms(
    string Code, ImmutableArray<Company> Seats, int TeamSize, bool StepByStep, string InstructorHash, int Practice = 0,
    string? Owner = null)
{
    /// <summary>The owner who has the operator's key, and every class from before owners were noted.</summary>
    public const string Operator = "operator";

    /// <summary>Whether a teacher with this id runs the class.</summary>
    public bool BelongsTo(string owner) => owner.Length > 0 && owner == (Owner ?? Operator);
}

/// <summary>Who plays and what they were promised; it changes nothing in the market.</summary>
public abstract record ClassEvent : GameEvent;

/// <summary>Somebody holds a seat, alone or in a team.</summary>
/// <param name="TokenHash">Hexadecimal SHA-256 of the token that speaks for the seat.</param>
/// <param name="Person">Random id under which the name is kept beside the journal's chain; null in journals from before 0.2, whose chain
/// holds the name.</param>
/// <param name="Name">What the person is called; null in the chain, and everywhere once it is erased.</param>
public sealed record SeatTaken(Company Seat, string TokenHash, string? Person = null, string? Name = null) : ClassEvent
{
    private const int LengthOfId = 32;

    /// <summary>Id of the person, also where the event names none: nothing of the name can be found from it.</summary>
    [JsonIgnore]
    public string PersonId => Person ?? TokenHash[..Math.Min(LengthOfId, TokenHash.Length)];
}

/// <summary>A token speaks for its seat no more.</summary>
public sealed record SeatLeft(Company Seat, string TokenHash) : ClassEvent;

/// <summary>Whoever has a code may take a seat, once.</summary>
/// <param name="CodeHash">Hexadecimal SHA-256 of the code; empty when it is used or taken back.</param>
/// <param name="Until">When the code is void.</param>
public sealed record SeatOffered(Company Seat, string CodeHash, DateTimeOffset Until) : ClassEvent;

/// <summary>The instructor lets the seat's strategy play in place of its holders, or gives the seat back to them.</summary>
public sealed record AutopilotSet(Company Seat, bool On) : ClassEvent;

/// <summary>The clock of a quarter. The first one opens the first quarter.</summary>
/// <param name="Deadline">When the quarter closes; null if it waits, paused or without a limit.</param>
/// <param name="SecondsLeft">What was left when the clock was paused; null if it is not paused.</param>
/// <param name="Opened">When the sheets of the quarter opened, by the server's clock; null if only the clock was changed.</param>
/// <param name="Forced">What the clock was before the instructor let the quarter close at once, which can be undone until then; null if
/// nobody did.</param>
public sealed record ClockSet(
    CalendarQuarter Quarter, DateTimeOffset? Deadline = null, double? SecondsLeft = null, DateTimeOffset? Opened = null,
    ClockBefore? Forced = null) : ClassEvent;

/// <summary>A clock as it was.</summary>
/// <param name="Paused">Whether it stood still.</param>
/// <param name="Seconds">What was left; null if it had no limit.</param>
public sealed record ClockBefore(bool Paused, double? Seconds = null);

/// <summary>A seat's sheet was kept, to count if no other is handed in.</summary>
/// <param name="Request">Hexadecimal SHA-256 of what was asked, so that a repeated command is known again.</param>
/// <param name="At">When, by the server's clock; null in journals from before it was noted.</param>
public sealed record SheetDrafted(CalendarQuarter Quarter, SealedSheet Sheet, string Request, DateTimeOffset? At = null) : ClassEvent;

/// <summary>A seat's sheet was handed in.</summary>
/// <param name="Request">Hexadecimal SHA-256 of what was asked.</param>
/// <param name="At">As in <see cref="SheetDrafted"/>.</param>
public sealed record SheetSubmitted(CalendarQuarter Quarter, SealedSheet Sheet, string Request, DateTimeOffset? At = null) : ClassEvent;

/// <summary>A seat took back what it had handed in; it remains as a draft.</summary>
/// <param name="Request">Hexadecimal SHA-256 of what was asked.</param>
/// <param name="At">As in <see cref="SheetDrafted"/>.</param>
public sealed record SheetWithdrawn(CalendarQuarter Quarter, Company Seat, string Request, DateTimeOffset? At = null) : ClassEvent;

/// <summary>The instructor says something to all seats.</summary>
/// <param name="Text">Empty takes back what was said before. Null in the chain, and everywhere once it is erased.</param>
/// <param name="TextId">Random id under which the text is kept beside the journal's chain; null where there is none, and in journals from
/// before 0.2.</param>
public sealed record MessagePosted(string? Text = null, string? TextId = null) : ClassEvent;

/// <summary>The class went on in another game, which shares the quarters before <paramref name="Quarter"/> with this one.</summary>
public sealed record ClassMoved(GameId Into, CalendarQuarter Quarter) : ClassEvent;

/// <summary>
/// The class came from another game, which shares the quarters before <paramref name="Quarter"/> with this one. Games from before it was
/// noted have none.
/// </summary>
public sealed record ClassBranched(GameId From, CalendarQuarter Quarter) : ClassEvent;
