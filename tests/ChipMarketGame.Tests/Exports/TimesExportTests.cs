using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TimesExportTests
{
    static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly Scenario Scenario = Seed.Scenario;
    static readonly (Company Meta, Company Marvell, Company Google) Seats = (Seed.Seat("meta"), Seed.Seat("marvell"), Seed.Seat("google"));

    [Fact]
    public void A_sheet_is_timed_from_the_opening_of_its_quarter_to_the_first_save_and_to_the_last_handing_in()
    {
        var rows = Rows(
            new ClockSet(Scenario.Start, Opened: Nine), Drafted(40), new ClockSet(Scenario.Start, SecondsLeft: 12), Submitted(60.04),
            TakenBack(70), Drafted(80), Submitted(95), Closed(0));

        Assert.Equal(["2025Q1,meta,Meta,Ann,2026-03-02T01:00:00Z,40,95,95,2,2,1"], rows[..1]);
    }

    [Fact]
    public void Who_saved_nothing_has_no_times_and_who_took_the_sheet_back_handed_none_in()
    {
        var rows = Rows(new ClockSet(Scenario.Start, Opened: Nine), Submitted(10), TakenBack(20), Closed(0));

        Assert.Equal(
            ["2025Q1,meta,Meta,Ann,2026-03-02T01:00:00Z,10,10,,0,1,1", "2025Q1,marvell,Marvell,Bo,2026-03-02T01:00:00Z,,,,0,0,0"], rows);
    }

    [Fact]
    public void Each_quarter_is_timed_from_its_own_opening_and_the_open_one_is_not_told()
    {
        var rows = Rows(
            new ClockSet(Scenario.Start, Opened: Nine), Submitted(10), Closed(0),
            new ClockSet(Scenario.Start + 1, Opened: Nine.AddSeconds(100)), Submitted(130), Closed(1),
            new ClockSet(Scenario.Start + 2, Opened: Nine.AddSeconds(200)), Submitted(230));

        Assert.Equal(["10", "30"], rows.Where(row => row.Contains(",meta,", StringComparison.Ordinal)).Select(row => row.Split(',')[7]));
        Assert.Equal(4, rows.Length);
    }

    [Fact]
    public void Quarters_from_before_times_were_noted_and_those_of_a_branch_have_none()
    {
        Assert.Equal(["2025Q1,meta,Meta,Ann,,,,,0,0,0", "2025Q1,marvell,Marvell,Bo,,,,,0,0,0"], Rows(Closed(0)));
    }

    static string[] Rows(params GameEvent[] happened)
    {
        var teams = Enumerable.Repeat("", Scenario.Roster.Seats).ToArray();
        (teams[Seats.Meta.Index], teams[Seats.Marvell.Index]) = ("Ann", "Bo");
        return Encoding.UTF8.GetString(TimesExport.Of(Scenario.Roster, happened, [.. teams])).TrimEnd().Split("\r\n")[1..];
    }

    static SealedSheet Sheet => new(Seats.Meta, SheetOrigin.HandedIn) { Lines = default(HyperscalerSheet) };

    static SheetDrafted Drafted(double seconds) => new(Scenario.Start, Sheet, "", Nine.AddSeconds(seconds));

    static SheetSubmitted Submitted(double seconds) => new(Scenario.Start, Sheet, "", Nine.AddSeconds(seconds));

    static SheetWithdrawn TakenBack(double seconds) => new(Scenario.Start, Seats.Meta, "", Nine.AddSeconds(seconds));

    static QuarterClosed Closed(int number) => new(Scenario.Start + number, [], "");
}
