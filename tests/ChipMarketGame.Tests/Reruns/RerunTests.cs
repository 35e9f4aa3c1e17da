using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RerunTests
{
    private static readonly Scenario Scenario = Seed.Scenario;

    /// <summary>Quarters of the games here: long enough for a change to work through.</summary>
    private const int Quarters = 12;

    /// <summary>Seats of people: they hand in, leave a draft or stay away; strategies play the others.</summary>
    private static readonly Gen<GameCourse> Classes = Gen.Select(Gen.ULong, Seatings.Named, Gen.ULong).Select(Played);

    private static readonly Gen<(GameCourse Course, Company Seat, int Quarter)> Questions = Gen.Select(
        Classes, Gen.Int[0, Scenario.Roster.Seats - 1], Gen.Int[0, Quarters - 1])
        .Select((course, seat, quarter) => (course, Scenario.Roster.At(seat), quarter));

    public static TheoryData<RivalMode> Modes => [.. Enum.GetValues<RivalMode>()];

    [Theory, MemberData(nameof(Modes))]
    public void No_change_makes_no_difference_bit_for_bit_whoever_the_rivals_are(RivalMode rivals) => Questions.Sample(
        question =>
        {
            var report = Rerun.Of(
                question.Course, question.Quarter, question.Course.Closed[question.Quarter].Sheets[question.Seat.Index], rivals);

            Assert.Null(report.FirstDifference);
            Assert.All(report.Quarters, quarter => Assert.Equal(quarter.Baseline, quarter.Rerun));
            Assert.Equal(report.Baseline, report.Rerun);
            Assert.Equal(
                question.Course.Closed.Select(closed => closed.StateHash), report.Quarters.Select(quarter => quarter.History.StateHash));
        },
        iter: 20);

    [Fact]
    public void Where_rivals_are_held_the_baseline_is_history_bit_for_bit() => Questions.Sample(
        question =>
        {
            var report = Rerun.Of(
                question.Course, question.Quarter, question.Course.Closed[question.Quarter].Sheets[question.Seat.Index], RivalMode.Held);

            Assert.All(report.Quarters, quarter => Assert.Equal(quarter.History, quarter.Baseline));
            Assert.Equal(report.History, report.Baseline);
        },
        iter: 20);

    /// <summary>
    /// Every rival was led otherwise than the strategy that answers for it would: to replace them moves a lot, the decision next to
    /// nothing.
    /// </summary>
    [Fact]
    public void A_million_more_for_the_research_of_Fujitsu_does_not_cost_NVIDIA_what_the_replacement_of_its_rivals_does()
    {
        var (fujitsu, nvidia, quarter) = (Seed.Seat("fujitsu"), Scenario.Roster.GpuMaker.Index, 3);
        var reference = Lineup.Reference(Scenario);
        var people = reference.With(CompanyRole.Hyperscaler, "gpu-only").With(CompanyRole.Designer, "price-warrior")
            .With(Seed.Seat("nvidia"), "capacity-hoarder");
        var course = Course(
            7, reference, Closed(new Match(Game.Open(Scenario, 7), people), game => game.HandIn(Research(game, fujitsu, 30))));

        var report = Rerun.Of(course, quarter, Research(course.At(quarter), fujitsu, 31), RivalMode.Replayed);

        var replacement = report.Baseline[nvidia].NetPresentValue - report.History[nvidia].NetPresentValue;
        var change = report.Rerun[nvidia].NetPresentValue - report.Baseline[nvidia].NetPresentValue;
        Assert.True(Math.Abs(replacement.Count) > 50_000_000_000, $"the replacement moves {replacement}");
        Assert.True(Math.Abs(change.Count) < 1_000_000_000, $"the decision moves {change}");
    }

    [Theory, MemberData(nameof(Modes))]
    public void A_change_alters_nothing_before_its_quarter_and_that_quarter_at_once(RivalMode rivals) => Questions.Sample(
        question =>
        {
            var (course, seat, quarter) = question;
            if (Changed(course, seat, quarter) is not { } sheet) { return; }

            var report = Rerun.Of(course, quarter, sheet, rivals);

            Assert.Equal(Scenario.Start + quarter, report.FirstDifference);
            Assert.All(report.Quarters.Take(quarter), each => Assert.Equal(each.History, each.Rerun));
            Assert.NotEqual(report.Quarters[quarter].History.StateHash, report.Quarters[quarter].Rerun.StateHash);
            Assert.Equal(course.Closed.Select(closed => closed.StateHash), report.Quarters.Select(each => each.History.StateHash));
        },
        iter: 20);

    [Fact]
    public void Rivals_who_are_held_play_what_they_played_and_those_who_are_not_answer()
    {
        var course = Strategies(seed: 3, Lineup.Reference(Scenario));
        var dearer = Laid(course, Seed.Seat("nvidia"), 3, """{"price": 1.4}""").Sheet;

        var (held, replayed) = (Rerun.Of(course, 3, dearer, RivalMode.Held), Rerun.Of(course, 3, dearer, RivalMode.Replayed));

        Assert.Equal(held.Quarters[3], replayed.Quarters[3]);
        Assert.NotEqual(held.Quarters[^1].Rerun.StateHash, replayed.Quarters[^1].Rerun.StateHash);
    }

    /// <summary>
    /// What a strategy that is asked anew plays is what it would have played, had the game gone that way in the first place.
    /// </summary>
    [Theory, MemberData(nameof(Modes))]
    public void A_game_of_strategies_played_again_is_the_game_with_the_other_decision(RivalMode rivals)
    {
        var lineup = Lineup.Reference(Scenario).With(CompanyRole.Hyperscaler, "imitator").With(CompanyRole.Designer, "price-warrior")
            .With(Seed.Seat("nvidia"), "price-explorer");
        var course = Strategies(seed: 4, lineup);
        var sheet = Laid(course, Seed.Seat("meta"), 5, """{"gpu": 0, "asic": 0}""").Sheet;

        var report = Rerun.Of(course, 5, sheet, rivals);

        Assert.Equal(rivals == RivalMode.Replayed, Otherwise(course, lineup, sheet, 5) == report.Quarters[^1].Rerun.StateHash);
    }

    [Fact]
    public void Standing_orders_after_the_change_stand_on_it()
    {
        var match = new Match(Game.Open(Scenario, 8), Lineup.Reference(Scenario));
        var closed = new List<QuarterClosed>();
        for (var quarter = 0; quarter < 4; quarter++)
        {
            match.HandIn();
            if (quarter > 0) { match.Game.StandBy(Seed.Seat("marvell"), "It was late."); }
            closed.Add(match.Game.Close());
        }

        var course = Course(8, Lineup.Reference(Scenario), closed);
        var report = Rerun.Of(course, 1, Laid(course, Seed.Seat("marvell"), 1, """{"margin": 0.11}""").Sheet, RivalMode.Held);

        var again = course.At(1);
        foreach (var sheet in course.Closed[1].Sheets) { again.HandIn(sheet); }
        again.HandIn(report.Sheet);
        again.Play();
        Assert.Equal(0.11, again.Views.Designers[Scenario.Roster.DesignerNumber(Seed.Seat("marvell"))].Standing.Margin);
        Assert.Equal(report.Quarters[1].Rerun.StateHash, again.StateHash());
        foreach (var sheet in course.Closed[2].Sheets.Where(sheet => sheet.Seat != Seed.Seat("marvell"))) { again.HandIn(sheet); }
        again.Play();
        Assert.Equal(report.Quarters[2].Rerun.StateHash, again.StateHash());
    }

    [Fact]
    public void A_royalty_above_a_cap_that_was_promised_instead_is_not_charged()
    {
        var course = Strategies(seed: 2, Lineup.Reference(Scenario));
        var maker = Scenario.Roster.GpuMaker;
        var promise = Laid(course, maker, 2, """{"cap": 0.01, "royalty": 0.01}""").Sheet;

        var report = Rerun.Of(course, 2, promise, RivalMode.Held);

        var again = course.At(2);
        foreach (var sheet in course.Closed[2].Sheets) { again.HandIn(sheet); }
        again.HandIn(promise);
        again.Play();
        Assert.Equal(0.01, again.Views.Public.Terms.Royalty);
        foreach (var sheet in course.Closed[3].Sheets) { again.HandIn(sheet); }
        again.HandIn(maker, course.Closed[3].Sheets[maker.Index].As<NvidiaSheet>()!.Value);
        again.Play();
        Assert.Equal(0.01, again.Views.Public.Terms.Royalty);
        Assert.Equal(report.Quarters[3].Rerun.StateHash, again.StateHash());
    }

    [Fact]
    public void A_debrief_tells_every_decision_and_every_book()
    {
        var course = Strategies(seed: 9, Lineup.Reference(Scenario));
        var debrief = Debrief.Of(course);
        var game = course.At(0);

        Assert.Equal(course.Closed.Length, debrief.Quarters.Length);
        foreach (var (closed, told) in course.Closed.Zip(debrief.Quarters))
        {
            var news = game.News.Count;
            game.Apply(closed);
            Assert.Equal(closed.Sheets, told.Sheets);
            Assert.Equal(JsonSerializer.Serialize(game.Book()), JsonSerializer.Serialize(told.Book));
            Assert.Equal(game.News.Skip(news), told.News);
            Assert.Equal(game.Scores(), told.Scores);
        }

        Assert.Equal(game.Scores(), debrief.Scores);
    }

    /// <summary>A sheet that differs; null where the seat may play nothing but standing orders.</summary>
    private static SealedSheet? Changed(GameCourse course, Company seat, int quarter)
    {
        var (lines, sheet) = (Scenario.Roster.RoleOf(seat), course.Closed[quarter].Sheets[seat.Index]);
        var (changed, refused) = Laid(course, seat, quarter, lines switch
        {
            CompanyRole.Hyperscaler => ((HyperscalerSheet)sheet.Lines).Software.Count == 777 ? """{"software": 778}""" : """{"software": 777}""",
            CompanyRole.Designer => sheet.As<DesignerSheet>()!.Value.Ip.Count == 777 ? """{"ip": 778}""" : """{"ip": 777}""",
            _ => sheet.As<NvidiaSheet>()!.Value.Rd == 0.77 ? """{"rd": 0.78}""" : """{"rd": 0.77}""",
        });
        return refused.Count == 0 ? changed : null;
    }

    private static (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Laid(GameCourse course, Company seat, int quarter, string lines) =>
        course.At(quarter).Fill(course.Closed[quarter].Sheets[seat.Index], JsonElement.Parse(lines), SheetOrigin.HandedIn);

    private static string Otherwise(GameCourse course, Lineup lineup, SealedSheet sheet, int quarter)
    {
        var match = new Match(course.At(0), lineup);
        while (match.Game.Turn < course.Closed.Length)
        {
            var recorded = course.Closed[match.Game.Turn].Sheets[sheet.Seat.Index];
            match.HandIn();
            match.Game.HandIn(match.Game.Turn == quarter ? sheet : recorded);
            match.Game.Play();
        }

        return match.Game.StateHash();
    }

    private static GameCourse Played(ulong seed, Lineup lineup, ulong people)
    {
        var (match, dealer, closed) =
            (new Match(Game.Open(Scenario, seed), lineup), new SheetDealer(Scenario, people), new List<QuarterClosed>());
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            match.HandIn();
            foreach (var index in new[] { 1, 4, 10 }) { PlayPerson(match.Game, dealer, Scenario.Roster.At(index)); }
            closed.Add(match.Game.Close());
        }

        return Course(seed, lineup, closed);
    }

    private static void PlayPerson(Game game, SheetDealer dealer, Company seat)
    {
        dealer.Begin(game.Turn, 200 + seat.Index);
        switch (dealer.Draw())
        {
            case < 0.3: game.StandBy(seat, "Nobody handed in a sheet."); break;
            case < 0.6: game.HandIn(
                game.Fill(seat, JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet with
                {
                    Reason = "It was late: its last draft counts."
                }); break;
            default: dealer.Deal(game, seat); break;
        }
    }

    private static GameCourse Strategies(ulong seed, Lineup lineup) =>
        Course(seed, lineup, Closed(new Match(Game.Open(Scenario, seed), lineup)));

    private static List<QuarterClosed> Closed(Match match, Action<Game>? instead = null)
    {
        var closed = new List<QuarterClosed>();
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            match.HandIn();
            instead?.Invoke(match.Game);
            closed.Add(match.Game.Close());
        }

        return closed;
    }

    private static SealedSheet Research(Game game, Company house, int millions) =>
        game.Fill(house, JsonElement.Parse($$"""{"ip": {{millions}}000000}"""), SheetOrigin.HandedIn).Sheet;

    private static GameCourse Course(ulong seed, Lineup lineup, IEnumerable<QuarterClosed> closed) =>
        new(Scenario, RandomCourse.Opening(Scenario, seed, LuckMode.Drawn) with { Controllers = lineup.Seats }, [.. closed]);
}
