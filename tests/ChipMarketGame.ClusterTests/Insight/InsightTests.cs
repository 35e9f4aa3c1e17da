using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What people are told of a game, and when.</summary>
public sealed class InsightTests
{
    static readonly GameId Id = new("class-1");
    static readonly ScenarioFile Short = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "3" });
    static readonly string Instructor = SeatToken.New(), Maker = SeatToken.New(), Stranger = SeatToken.New(), Code = JoinCode.New();

    [Fact]
    public async Task While_the_class_plays_a_seat_learns_why_its_own_profit_moved_and_nothing_more()
    {
        await using var cluster = await Begin();
        var insight = cluster.Grains.Insight();
        await Play(cluster.Grains, 0);

        Assert.Equal(SeatFault.Untimely, (await insight.Causes(Id, Maker, 1)).Problem!.Fault);
        await Play(cluster.Grains, 1);
        var report = (await insight.Causes(Id, Maker, 1)).Value!;

        var seen = (await cluster.Grains.Seats(Id).Look(Maker)).Value!;
        Assert.Equal(seen.Seat, report.Seat);
        Assert.Equal((seen.Books[0].OperatingCashFlow, seen.Books[1].OperatingCashFlow), (report.Before, report.After));
        Assert.Equal(report.After.Count - report.Before.Count, report.Parts.Sum(part => part.Amount.Count));
        Assert.Equal(SeatFault.Malformed, (await insight.Causes(Id, Maker, 2)).Problem!.Fault);
        Assert.Equal(SeatFault.NotYours, (await insight.Causes(Id, Stranger, 1)).Problem!.Fault);
        Assert.Equal(SeatFault.NotYours, (await insight.Causes(Id, Instructor, 1)).Problem!.Fault);
        foreach (var token in new[] { Maker, Instructor })
        {
            Assert.Equal(SeatFault.Untimely, (await insight.Debrief(Id, token)).Problem!.Fault);
            Assert.Equal(SeatFault.Untimely, (await insight.WhatIf(Id, token, Asked("{}"))).Problem!.Fault);
        }

        Assert.Equal(SeatFault.NotYours, (await insight.Debrief(Id, Stranger)).Problem!.Fault);
        Assert.Equal(SeatFault.Untimely, (await insight.Advantages(Id)).Problem!.Fault);
        Assert.Equal(SeatFault.NotFound, (await insight.Advantages(new GameId("nowhere"))).Problem!.Fault);
    }

    [Fact]
    public async Task A_class_that_moved_on_is_not_debriefed_where_it_left()
    {
        await using var cluster = await Begin();
        await Play(cluster.Grains, 0);

        await cluster.Grains.Instructor(Id).Order(Instructor, "branch", new ClassOrder.Branch(Short.Scenario.Start, new GameId("class-2")));

        Assert.Equal(SeatFault.Untimely, (await cluster.Grains.Insight().Debrief(Id, Maker)).Problem!.Fault);
        Assert.Equal(SeatFault.Untimely, (await cluster.Grains.Insight().WhatIf(Id, Instructor, Asked("{}"))).Problem!.Fault);
    }

    [Fact]
    public async Task When_the_game_has_ended_everything_is_told_and_asked_anew()
    {
        await using var cluster = await Begin();
        var insight = cluster.Grains.Insight();
        for (var quarter = 0; quarter < Short.Scenario.Quarters; quarter++) { await Play(cluster.Grains, quarter); }
        var ended = await cluster.Grains.UntilEnded(Id);

        foreach (var token in new[] { Maker, Instructor })
        {
            var debrief = (await insight.Debrief(Id, token)).Value!;
            Assert.Equal(ended.Scores, debrief.Scores);
            var scores = (await insight.Advantages(Id)).Value!;
            Assert.Equal(debrief.Scores.Select(score => score.Seat), scores.Select(score => score.Seat));
            Assert.Equal((await insight.Advantage(Id, Maker)).Value!.ByQuarter, scores[^1].ByQuarter);
            Assert.All(scores[..^1], bot => Assert.All(bot.ByQuarter, each => Assert.Equal(default, each)));
            Assert.Equal(
                [1.1, 1.2, 1.3], debrief.Quarters.Select(quarter => Math.Round(quarter.Sheets[^1].As<NvidiaSheet>()!.Value.Price, 6)));
            foreach (var rivals in Enum.GetValues<RivalMode>())
            {
                Assert.Null((await insight.WhatIf(Id, token, Asked("{}") with { Rivals = rivals })).Value!.FirstDifference);
                var report = (await insight.WhatIf(Id, token, Asked("""{"price": 0.9}""") with { Rivals = rivals })).Value!;
                Assert.Equal(Short.Scenario.Start + 1, report.FirstDifference);
                Assert.Equal(ended.Scores, report.History);
                Assert.NotEqual(report.Baseline[^1], report.Rerun[^1]);
            }
        }

        Assert.Equal("price", Assert.Single((await insight.WhatIf(Id, Maker, Asked("""{"price": 9}"""))).Problem!.Refused).Line);
        Assert.Equal(SeatFault.Malformed, (await insight.WhatIf(Id, Maker, Asked("no lines"))).Problem!.Fault);
        Assert.Equal(
            SeatFault.Malformed, (await insight.WhatIf(Id, Maker, Asked("{}") with { Quarter = Short.Scenario.Start + 3 })).Problem!.Fault);
        Assert.Equal(SeatFault.NotFound, (await insight.WhatIf(Id, Maker, Asked("{}") with { Company = "openai" })).Problem!.Fault);
        Assert.Equal(SeatFault.NotYours, (await insight.WhatIf(Id, Stranger, Asked("{}"))).Problem!.Fault);
    }

    [Fact]
    public async Task A_seat_learns_its_own_score_so_far_and_nobody_else_does()
    {
        await using var cluster = await Begin();
        var insight = cluster.Grains.Insight();
        Assert.Empty((await insight.Advantage(Id, Maker)).Value!.ByQuarter);
        await Play(cluster.Grains, 0);
        await Play(cluster.Grains, 1);
        await cluster.Grains.Until(Id, snapshot => snapshot.ClosedQuarters == 2);

        var advantage = (await insight.Advantage(Id, Maker)).Value!;

        Assert.Equal((Short.Scenario.Roster.GpuMaker, "reference", 2), (advantage.Seat, advantage.StandIn, advantage.ByQuarter.Length));
        var gradebook = Encoding.UTF8.GetString((await insight.Export(Id, Instructor, ExportKind.Gradebook)).Value!.Content.AsSpan());
        Assert.Contains(
            $",{advantage.ByQuarter[^1].Count},1,",
            gradebook.Split('\n').Single(row => row.StartsWith("nvidia,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(SeatFault.NotYours, (await insight.Advantage(Id, Stranger)).Problem!.Fault);
        Assert.Equal(SeatFault.NotYours, (await insight.Advantage(Id, Instructor)).Problem!.Fault);
    }

    [Fact]
    public async Task The_gradebook_has_a_row_for_every_seat_and_marks_those_that_nobody_holds()
    {
        await using var cluster = await Begin(["nvidia", "google"]);
        await Play(cluster.Grains, 0);

        var rows = Encoding.UTF8.GetString(
            (await cluster.Grains.Insight().Export(Id, Instructor, ExportKind.Gradebook)).Value!.Content.AsSpan())
            .TrimEnd().Split('\n').Select(row => row.TrimEnd('\r').Split(',')).ToArray();

        var bot = Array.IndexOf(rows[0], "bot");
        var roster = Short.Scenario.Roster;
        Assert.Equal(Enumerable.Range(0, roster.Seats).Select(seat => roster[roster.At(seat)].Id), rows[1..].Select(row => row[0]));
        Assert.All(rows[1..], row => Assert.Equal(row[0] == "nvidia" ? "false" : "true", row[bot]));
    }

    [Fact]
    public async Task The_times_say_how_long_a_seat_sat_over_its_sheet()
    {
        await using var cluster = await Begin();
        await cluster.Grains.Seats(Id).Draft(Maker, new SheetOrder("first", Short.Scenario.Start, "{}"));
        await Play(cluster.Grains, 0);
        await cluster.Grains.Until(Id, snapshot => snapshot.ClosedQuarters == 1);

        var file = (await cluster.Grains.Insight().Export(Id, Instructor, ExportKind.Times)).Value!;

        var row = Assert.Single(Encoding.UTF8.GetString(file.Content.AsSpan()).TrimEnd().Split("\r\n")[1..]).Split(',');
        Assert.Matches($@"^class-{Code}-\d{{4}}-\d\d-\d\d-times\.csv$", file.Name);
        Assert.Equal(("2025Q1", "nvidia"), (row[0], row[1]));
        Assert.InRange(double.Parse(row[5], CultureInfo.InvariantCulture), 0, double.Parse(row[7], CultureInfo.InvariantCulture));
        Assert.Equal(["1", "1", "0"], row[8..]);
    }

    [Fact]
    public async Task The_instructor_alone_takes_files_home_and_none_of_them_tells_an_open_quarter()
    {
        await using var cluster = await Begin();
        var insight = cluster.Grains.Insight();
        await Play(cluster.Grains, 0);
        await cluster.Grains.Seats(Id).Draft(Maker, new SheetOrder("secret", Short.Scenario.Start + 1, """{"price": 0.876543}"""));

        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            var file = (await insight.Export(Id, Instructor, kind)).Value!;
            var text = Encoding.UTF8.GetString(file.Content.AsSpan());

            Assert.StartsWith($"class-{Code}-", file.Name, StringComparison.Ordinal);
            // Proposals are companies', and name nobody.
            Assert.Equal(kind != ExportKind.Bids, text.Contains("=1+1", StringComparison.Ordinal));
            Assert.Equal(kind is ExportKind.Events or ExportKind.Bids, !text.Contains("'=1+1", StringComparison.Ordinal));
            Assert.All(
                new[] { "0.876543", Code, SeatToken.HashOf(Maker), SeatToken.HashOf(Instructor), Maker, Instructor },
                secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            Assert.Equal(SeatFault.NotYours, (await insight.Export(Id, Maker, kind)).Problem!.Fault);
        }
    }

    [Fact]
    public async Task A_forecast_asked_of_a_silo_is_the_forecast()
    {
        await using var cluster = await Begin();
        await Play(cluster.Grains, 0);
        var sight = (await cluster.Grains.Seats(Id).Look(Maker)).Value!;
        var sheet = sight.Played[0];

        var asked = await cluster.Grains.Insight().Forecast(SeatOutlook.Of(sight, sheet));

        Assert.Equal(new Forecaster(Short.Scenario).Of(sight.View, sheet.Lines).Ranges, asked.Ranges);
    }

    static WhatIf Asked(string lines) => new(Short.Scenario.Start + 1, "nvidia", lines, RivalMode.Held);

    /// <summary>A class in which somebody called =1+1 holds the GPU maker and strategies play the rest, its first quarter open.</summary>
    /// <param name="seats">Those that people may take; all if none are named.</param>
    static async Task<Cluster> Begin(params ImmutableArray<string> seats)
    {
        var cluster = await Cluster.Start(1, new InMemoryJournal());
        var request = new GameRequest(
            "", 7, ImmutableDictionary<string, string>.Empty, Kind: GameKind.Class, Document: Short.Json,
            Class: new ClassRequest(Code, Instructor, seats.IsDefault ? [] : seats));
        Assert.Empty((await cluster.Grains.Game(Id).Open(request)).Problems);
        Assert.True((await cluster.Grains.Seats(Id).Claim(new SeatClaim(Code, "nvidia", "=1+1", Maker))).Succeeded);
        Assert.True((await cluster.Grains.Instructor(Id).Order(Instructor, "start", new ClassOrder.Start())).Succeeded);
        return cluster;
    }

    /// <summary>The GPU maker posts a price of its own; since nobody else holds a seat the quarter closes.</summary>
    static async Task Play(IGrainFactory grains, int quarter)
    {
        await grains.Until(Id, snapshot => snapshot.Phase == GamePhase.Deciding && snapshot.ClosedQuarters == quarter);
        var price = FormattableString.Invariant($$"""{"price": {{1.1 + (0.1 * quarter)}}}""");
        Assert.True(
            (await grains.Seats(Id).Submit(Maker, new SheetOrder($"sheet-{quarter}", Short.Scenario.Start + quarter, price))).Succeeded);
        await grains.Until(Id, snapshot => snapshot.ClosedQuarters == quarter + 1);
    }
}
