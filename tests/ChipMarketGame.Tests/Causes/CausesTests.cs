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

        Assert.True(Seats(course).Count(seat => Amount(Causes.Of(course, seat, 12), ProfitCause.Luck) != default) > course.Scenario.Roster.Seats / 2);
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

    private static GameCourse Played(LuckMode luck, Action<Game>? otherwise = null)
    {
        var match = new Match(Game.Open(Seed.Scenario, 5, luck), Lineup.Reference(Seed.Scenario));
        var closed = new List<QuarterClosed>();
        while (!match.Game.Ended)
        {
            match.HandIn();
            otherwise?.Invoke(match.Game);
            closed.Add(match.Game.Close());
        }

        return new GameCourse(Seed.Scenario, RandomCourse.Opening(Seed.Scenario, 5, luck), [.. closed]);
    }

    private static IEnumerable<Company> Seats(GameCourse course) => Enumerable.Range(0, course.Scenario.Roster.Seats).Select(course.Scenario.Roster.At);

    private static Usd Amount(CauseReport report, ProfitCause cause) => report.Parts[(int)cause].Amount;
}
