using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// What the journal of a game consists of. The quarters give the game; the rest says who plays it and what they were promised.
/// </summary>
[JsonDerivedType(typeof(GameOpened), "game-opened")]
[JsonDerivedType(typeof(QuarterClosed), "quarter-closed")]
[JsonDerivedType(typeof(GameEnded), "game-ended")]
[JsonDerivedType(typeof(SeatTaken), "seat-taken")]
[JsonDerivedType(typeof(SeatLeft), "seat-left")]
[JsonDerivedType(typeof(SeatOffered), "seat-offered")]
[JsonDerivedType(typeof(AutopilotSet), "autopilot-set")]
[JsonDerivedType(typeof(ClockSet), "clock-set")]
[JsonDerivedType(typeof(SheetDrafted), "sheet-drafted")]
[JsonDerivedType(typeof(SheetSubmitted), "sheet-submitted")]
[JsonDerivedType(typeof(SheetWithdrawn), "sheet-withdrawn")]
[JsonDerivedType(typeof(MessagePosted), "message-posted")]
[JsonDerivedType(typeof(ClassMoved), "class-moved")]
[JsonDerivedType(typeof(ClassBranched), "class-branched")]
public abstract record GameEvent;

/// <summary>A game begins.</summary>
/// <param name="Rules">Version of the rules, on which the game also ends.</param>
/// <param name="Scenario">The whole scenario document, so that a replay needs no other file.</param>
/// <param name="Controllers">Who plays each seat: name of a strategy.</param>
/// <param name="SecondsPerQuarter">0 is as fast as possible; in a class, without a limit.</param>
/// <param name="Class">Who else may play; null if strategies play alone.</param>
public sealed record GameOpened(
    int Rules, string Scenario, ulong Seed, LuckMode Luck, ImmutableArray<SeatController> Controllers, double SecondsPerQuarter,
    ClassTerms? Class = null) : GameEvent;

/// <summary>Who plays a seat.</summary>
public sealed record SeatController(Company Seat, string Strategy);

/// <summary>A quarter is resolved.</summary>
/// <param name="Sheets">What each seat played, in seat order.</param>
/// <param name="StateHash">Hash of the game after the quarter, hexadecimal.</param>
public sealed record QuarterClosed(CalendarQuarter Quarter, ImmutableArray<SealedSheet> Sheets, string StateHash) : GameEvent;

/// <summary>The last quarter is resolved.</summary>
/// <param name="Scores">NPV of each seat, $, in seat order.</param>
public sealed record GameEnded(ImmutableArray<SeatScore> Scores) : GameEvent;

/// <summary>A seat's result.</summary>
/// <param name="NetPresentValue">$, terminal value included.</param>
/// <param name="Ruined">Whether it was ever under administration.</param>
public readonly record struct SeatScore(Company Seat, Usd NetPresentValue, bool Ruined);
