using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using CsvHelper;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ExportTests
{
    private static readonly Scenario Scenario = Seed.Scenario;
    private static readonly Company Meta = Seed.Seat("meta"), Marvell = Seed.Seat("marvell"), Alchip = Seed.Seat("alchip");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public void A_team_named_like_a_formula_is_a_text_in_every_table(string team)
    {
        var course = Course();
        var teams = Teams((Meta, team));

        foreach (var table
            in new[] { DecisionsExport.Of(course, teams), GradebookExport.Of(Scenario.Roster, Gradebook.Of(course, [Meta], teams)) })
        {
            Assert.Contains(Rows(table), row => row["seat"] == "meta" && row["team"] == $"'{team}");
        }
    }

    [Fact]
    public void A_name_with_commas_quotes_and_line_breaks_comes_back_whole()
    {
        const string team = "Ann, \"Bob\"\r\n與小明";

        Assert.Contains(Rows(DecisionsExport.Of(Course(), Teams((Meta, team)))), row => row["team"] == team);
    }

    [Fact]
    public void Only_commas_quotes_and_line_breaks_put_a_cell_into_quotes_and_rows_end_as_in_RFC_4180()
    {
        string LineOf(string team) => Encoding.UTF8.GetString(DecisionsExport.Of(Course(), Teams((Meta, team)))).Split("\r\n")
            .First(line => line.Contains(",meta,", StringComparison.Ordinal));

        Assert.Contains(",Meta, Ann and Bob ,", LineOf(" Ann and Bob "), StringComparison.Ordinal);
        Assert.Contains(",Meta,\"Ann, \"\"Bob\"\"\",", LineOf("Ann, \"Bob\""), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_begin_with_a_byte_order_mark_and_are_the_same_in_every_culture()
    {
        var course = Course();
        byte[][] Tables() =>
            [DecisionsExport.Of(course, Teams()), GradebookExport.Of(Scenario.Roster, Gradebook.Of(course, [Meta, Marvell], Teams()))];
        var (here, culture) = (Tables(), CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(here, Tables());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.All(here, table => Assert.True(table.AsSpan().StartsWith(Encoding.UTF8.Preamble)));
    }

    [Fact]
    public void The_decisions_are_every_line_that_every_seat_played()
    {
        var course = Course();
        var rows = Rows(DecisionsExport.Of(course, Teams()));
        var sheets = course.Closed.SelectMany(closed => closed.Sheets.Select(sheet => (closed.Quarter, sheet))).ToArray();

        Assert.Equal(sheets.Length, rows.Count);
        foreach (var ((quarter, sheet), row) in sheets.Zip(rows))
        {
            Assert.Equal((quarter.ToString(), Scenario.Roster[sheet.Seat].Id), (row["quarter"], row["seat"]));
            Assert.Equal(sheet.As<HyperscalerSheet>()?.Gpu.Count.ToString(CultureInfo.InvariantCulture) ?? "", row["gpu"]);
            Assert.Equal(sheet.As<DesignerSheet>()?.Margin.ToString("R", CultureInfo.InvariantCulture) ?? "", row["margin"]);
            Assert.Equal(sheet.As<NvidiaSheet>()?.OpenAi.Count.ToString(CultureInfo.InvariantCulture) ?? "", row["openai"]);
        }

        Assert.Contains(rows, row => row["award_lead"].Length > 0 && row["award_ambition"].Length > 0);
    }

    [Fact]
    public void Every_numeric_line_of_every_sheet_has_a_column()
    {
        var header = Rows(DecisionsExport.Of(Course(), Teams()))[0].Keys;

        Assert.All(
            new[] { CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker }.SelectMany(role => SheetLines.For(role)),
            line => Assert.Contains(line.Name, header));
    }

    [Fact]
    public void The_gradebook_ranks_those_who_hold_seats_of_a_class_by_their_advantage_and_nobody_who_handed_in_nothing()
    {
        var (course, absent) = (Course(), Seed.Seat("qualcomm"));

        var rows = Gradebook.Of(course, [Meta, Marvell, Alchip], Teams((Marvell, "A"), (Alchip, "B"), (absent, "C")));
        Assert.Equal(("C", null), Gradebook.Of(course, [absent], Teams((absent, "C"))).Select(row => (row.Team, row.RankInRole)).Single());

        Assert.Null(rows[0].RankInRole);
        Assert.Equal([true, false, false], rows.Select(row => row.IsBot));
        Assert.Equal([1, 2], new[] { rows[1], rows[2] }.OrderByDescending(row => row.Advantage).Select(row => row.RankInRole!.Value));
        Assert.Equal(default, rows[0].Advantage);
        Assert.NotEqual(default, rows[1].Advantage);
        Assert.All(rows, row => Assert.Equal(course.Closed.Length, row.HandedIn + row.Draft + row.Standing + row.ByStrategy));
        Assert.Equal((2, 2), (rows[1].HandedIn, rows[1].Standing));
    }

    [Fact]
    public void The_events_hold_nothing_that_authorises_anybody_and_nothing_of_the_open_quarter()
    {
        var open = Scenario.Start + 1;
        var sheet = Course().Closed[0].Sheets[Marvell.Index] with { Reason = "planted-sheet" };
        var opening = RandomCourse.Opening(Scenario, 424242, LuckMode.Drawn) with
        {
            Class = new ClassTerms("PLANTEDC", [Meta], 1, false, "planted-instructor"), Scenario = "planted-document"
        };
        (GameEvent, long)[] events =
        [
            (opening, 1), (new SeatTaken(Meta, "planted-hash", "planted-person", "Ann"), 2),
            (new SheetDrafted(open, sheet, "planted-request"), 3),
            (new SheetSubmitted(open, sheet, "planted-request"), 4), (new SheetWithdrawn(open, Marvell, "planted-request"), 5),
            (new SeatLeft(Meta, "planted-hash"), 6),
        ];

        var (during, after) = (Text(events, open), Text(events, null));

        Assert.DoesNotContain("planted", during, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("424242", during, StringComparison.Ordinal);
        Assert.Equal(["game_opened", "seat_taken", "seat_left"], Kinds(during));
        Assert.Contains("planted-sheet", after, StringComparison.Ordinal);
        Assert.Contains("424242", after, StringComparison.Ordinal);
        Assert.Contains("planted-document", after, StringComparison.Ordinal);
        Assert.All(
            new[] { "planted-hash", "planted-instructor", "planted-request", "PLANTEDC" },
            secret => Assert.DoesNotContain(secret, after, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_kind_of_event_is_told_once_the_game_has_ended()
    {
        var kinds = typeof(GameEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToArray();
        var events = kinds.Select((kind, number) => ((GameEvent)Filled.Value(kind.DerivedType), (long)number));

        Assert.Equal(kinds.Select(kind => ((string)kind.TypeDiscriminator!).Replace('-', '_')), Kinds(Text(events, null)));
    }

    private static string Text(IEnumerable<(GameEvent, long)> events, CalendarQuarter? open) =>
        Encoding.UTF8.GetString(EventsExport.Of(Scenario, events, open));

    private static IEnumerable<string?> Kinds(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("event").GetString());

    private static List<Dictionary<string, string>> Rows(byte[] table)
    {
        using var reader = new CsvReader(new StreamReader(new MemoryStream(table), Encoding.UTF8), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.HeaderRecord!.Zip(reader.Parser.Record!).ToDictionary(cell => cell.First, cell => cell.Second));
        }
        return rows;
    }

    private static ImmutableArray<string> Teams(params (Company Seat, string Team)[] held) =>
        [.. Enumerable.Range(0, Scenario.Roster.Seats).Select(seat => held.FirstOrDefault(each => each.Seat.Index == seat).Team ?? "")];

    /// <summary>Four quarters by the reference, in which Marvell's people hand in twice and are late twice.</summary>
    private static GameCourse Course()
    {
        var (match, closed) = (new Match(Game.Open(Scenario, 5), Lineup.Reference(Scenario)), new List<QuarterClosed>());
        for (var quarter = 0; quarter < 4; quarter++)
        {
            match.HandIn();
            if (quarter % 2 == 0)
            {
                match.Game.HandIn(Marvell, JsonElement.Parse("""{"margin": 0.7, "ip": 0}"""));
            }
            else { match.Game.StandBy(Marvell, "Nobody handed in a sheet."); }
            if (quarter == 1) { match.Game.HandIn(Alchip, JsonElement.Parse("""{"ip": 0}""")); }
            closed.Add(match.Game.Close());
        }

        return new GameCourse(Scenario, RandomCourse.Opening(Scenario, 5, LuckMode.Drawn), [.. closed]);
    }
}
