using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What a class's journal leaves in force.</summary>
public sealed class ClassBookTests
{
    private static readonly Company Google = Seed.Seat("google"), Meta = Seed.Seat("meta");
    private static readonly CalendarQuarter First = Seed.Scenario.Start;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_draft_of_one_quarter_counts_for_nothing_in_the_next()
    {
        var book = Read(Drafted(gpus: 1000), Closed);

        Assert.Null(book.Of(Google)!.Draft);
        Assert.Null(book.Of(Google)!.Sheet);
        Assert.False(book.Of(Google)!.Progress.HasDraft);
    }

    [Fact]
    public void A_sheet_of_one_quarter_is_not_handed_in_for_the_next()
    {
        var book = Read(Submitted(gpus: 1000), Closed);

        Assert.Null(book.Of(Google)!.Sheet);
        Assert.False(book.Of(Google)!.Progress.HasSubmitted);
    }

    [Fact]
    public void What_the_teacher_said_is_said_until_the_quarter_closes()
    {
        Assert.Equal("Hurry.", Read(new MessagePosted("Hurry.", "said-1")).Message);
        Assert.Null(Read(new MessagePosted("Hurry.", "said-1"), Closed).Message);
    }

    [Fact]
    public void A_late_seat_plays_its_last_draft_and_one_that_handed_in_its_sheet()
    {
        Assert.Equal((2000, SheetOrigin.Draft), Played(Read(Drafted(gpus: 1000), Drafted(gpus: 2000))));
        Assert.Equal((3000, SheetOrigin.HandedIn), Played(Read(Drafted(gpus: 1000), Submitted(gpus: 3000))));
        Assert.Equal((4000, SheetOrigin.Draft), Played(Read(Submitted(gpus: 3000), Drafted(gpus: 4000))));
        Assert.Equal((3000, SheetOrigin.Draft), Played(Read(Submitted(gpus: 3000), new SheetWithdrawn(First, Google, "request"))));
    }

    [Fact]
    public void A_quarter_waits_for_every_seat_that_people_hold_and_for_no_other()
    {
        GameEvent ann = new SeatTaken(Google, "hash-of-ann", "ann", "Ann"), ben = new SeatTaken(Meta, "hash-of-ben", "ben", "Ben");

        Assert.False(Read(Submitted(gpus: 1)).AllIn);
        Assert.True(Read(ann, Submitted(gpus: 1)).AllIn);
        Assert.False(Read(ann, ben, Submitted(gpus: 1)).AllIn);
        Assert.True(Read(ann, ben, Submitted(gpus: 1), new AutopilotSet(Meta, true)).AllIn);
        Assert.True(Read(ann, ben, Submitted(gpus: 1), new SeatLeft(Meta, "hash-of-ben")).AllIn);
        Assert.False(Read(ann, Submitted(gpus: 1), Closed).AllIn);
    }

    [Fact]
    public void A_token_given_up_speaks_for_no_seat_and_is_known_as_spent()
    {
        var token = new string('a', SeatToken.Length);
        GameEvent taken = new SeatTaken(Google, SeatToken.HashOf(token), "ann", "Ann"), left = new SeatLeft(
            Google, SeatToken.HashOf(token));

        Assert.Equal((Google, true), (Read(taken).Of(token)?.Seat, Read(taken).IsSpent(token)));
        Assert.Equal((null, true), (Read(taken, left).Of(token)?.Seat, Read(taken, left).IsSpent(token)));
        Assert.Equal((null, false), (Read().Of(token)?.Seat, Read().IsSpent(token)));
    }

    private static GameEvent Closed => new QuarterClosed(First, [], "");

    private static SheetDrafted Drafted(long gpus) => new(First, Sheet(gpus, SheetOrigin.Draft), "request", Noon);

    private static SheetSubmitted Submitted(long gpus) => new(First, Sheet(gpus, SheetOrigin.HandedIn), "request", Noon);

    private static SealedSheet Sheet(long gpus, SheetOrigin origin) =>
        new(Google, origin) { Lines = new HyperscalerSheet(new Chips(gpus), 0, default, default, default, null, 0) };

    private static (long, SheetOrigin) Played(ClassBook book) => book.Of(Google)!.Sheet is { } sheet
        ? (sheet.As<HyperscalerSheet>()!.Value.Gpu.Count, sheet.Origin)
        : default;

    private static ClassBook Read(params GameEvent[] happened)
    {
        var book = new ClassBook(
            new ClassTerms("CODE", [Google, Meta], TeamSize: 2, StepByStep: false, InstructorHash: ""), Seed.Scenario.Roster);
        foreach (var each in happened) { book.Apply(each, version: 1, command: null); }
        return book;
    }
}
