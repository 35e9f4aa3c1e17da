using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CausesTests
{
    [Fact]
    public void The_parts_are_the_whole_to_the_dollar_for_every_seat_of_any_game() => RandomCourse.OfAnyMarket.Sample(
        course =>
        {
            for (var quarter = 1; quarter < course.Closed.Length; quarter += 3)
            {
                foreach (var seat in Seats(course))
                {
                    var report = Causes.Of(course, seat, quarter);

                    Assert.Equal(Enum.GetValues<ProfitCause>(), report.Parts.Select(part => part.Cause));
                    Assert.Equal(report.After.Count - report.Before.Count, report.Parts.Sum(part => part.Amount.Count));
                }
            }
        },
        iter: 30);

    [Fact]
    public void What_is_explained_is_the_operating_cash_flow_that_the_seat_was_told()
    {
        var course = Played(LuckMode.Drawn);
        var (game, told) = (course.At(0), new List<SeatAccounts[]>());
        foreach (var closed in course.Closed)
        {
            game.Apply(closed);
            told.Add([.. Seats(course).Select(seat => game.Views.Of(seat).Accounts)]);
        }

        foreach (var seat in Seats(course))
        {
            var report = Causes.Of(course, seat, 9);
            Assert.Equal((told[8][seat.Index].OperatingCashFlow, told[9][seat.Index].OperatingCashFlow), (report.Before, report.After));
        }
    }

    [Fact]
    public void Without_luck_there_is_none_among_the_causes()
    {
        var course = Played(LuckMode.None);

        foreach (var quarter in new[] { 1, 7, 12, 20 })
        {
            Assert.All(Seats(course), seat => Assert.Equal(default, Amount(Causes.Of(course, seat, quarter), ProfitCause.Luck)));
        }
    }

    [Fact]
    public void With_luck_most_seats_have_some()
    {
        var course = Played(LuckMode.Drawn);

        Assert.True(
            Seats(course)
                .Count(seat => Amount(Causes.Of(course, seat, 12), ProfitCause.Luck) != default) > course.Scenario.Roster.Seats / 2);
    }

    [Fact]
    public void A_packaging_cut_that_was_drawn_is_bad_luck_for_the_GPU_maker_and_its_end_is_good_luck()
    {
        var course = Drawn(CardKind.PackagingCut, 0.5, NewsKind.PackagingCut);

        Assert.True(Luck(course, "nvidia", 5).Billions < -5);
        Assert.True(Luck(course, "nvidia", 6).Billions > 5);
    }

    [Fact]
    public void Demand_that_a_draw_lifts_for_good_is_luck_once()
    {
        var course = Drawn(CardKind.DemandShock, 0.5, NewsKind.DemandShock);

        var (lifted, next) = (Luck(course, "google", 6).Billions, Luck(course, "google", 7).Billions);

        Assert.True(lifted > 0.5, $"{lifted}");
        Assert.True(Math.Abs(next) < lifted / 2, $"{lifted} {next}");
    }

    [Fact]
    public void A_GPU_price_that_rises_shows_as_price_with_its_maker()
    {
        var (dear, plain) = (Priced(1.2), Priced(1.0));

        Assert.True(Price(dear) > Price(plain));
        Usd Price(GameCourse course) => Amount(Causes.Of(course, course.Scenario.Roster.GpuMaker, 5), ProfitCause.Price);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(24)]
    public void A_quarter_without_one_before_it_or_not_yet_closed_has_no_causes(int quarter)
    {
        var course = Played(LuckMode.None);

        Assert.Throws<ArgumentOutOfRangeException>(() => Causes.Of(course, course.Scenario.Roster.GpuMaker, quarter));
    }

    /// <summary>By the reference, but that the GPU maker posts a price in the quarter before it comes into force in quarter 5.</summary>
    private static GameCourse Priced(double price) => Played(LuckMode.None, game =>
    {
        if (game.Turn >= 4) { game.HandIn(Seed.Seat("nvidia"), game.Views.Nvidia.Standing with { Price = price }); }
    });

    /// <summary>The first seed under which chance deals a card in quarter 5 that need not be dealt.</summary>
    private static GameCourse Drawn(CardKind kind, double size, NewsKind told)
    {
        var at = Seed.Scenario.Start + 5;
        var scenario = Seed.Scenario with { Cards = [new Card(kind, at, 1, 0.3, size)] };
        var seed = Enumerable.Range(1, 100)
            .First(seed => Played(scenario, (ulong)seed, LuckMode.Drawn)
                .At(6).News.Any(item => item.Quarter == at && item.Kind == told && item.Amount == size));
        return Played(scenario, (ulong)seed, LuckMode.Drawn);
    }

    private static GameCourse Played(LuckMode luck, Action<Game>? otherwise = null) => Played(Seed.Scenario, 5, luck, otherwise);

    private static GameCourse Played(Scenario scenario, ulong seed, LuckMode luck, Action<Game>? otherwise = null)
    {
        var match = new Match(Game.Open(scenario, seed, luck), Lineup.Reference(scenario));
        var closed = new List<QuarterClosed>();
        while (!match.Game.Ended)
        {
            match.HandIn();
            otherwise?.Invoke(match.Game);
            closed.Add(match.Game.Close());
        }

        return new GameCourse(scenario, RandomCourse.Opening(scenario, seed, luck), [.. closed]);
    }

    private static Usd Luck(GameCourse course, string id, int quarter) =>
        Amount(Causes.Of(course, Seed.Seat(id), quarter), ProfitCause.Luck);

    private static IEnumerable<Company> Seats(GameCourse course) =>
        Enumerable.Range(0, course.Scenario.Roster.Seats).Select(course.Scenario.Roster.At);

    private static Usd Amount(CauseReport report, ProfitCause cause) => report.Parts[(int)cause].Amount;
}
