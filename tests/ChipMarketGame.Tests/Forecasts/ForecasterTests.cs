using System.Reflection;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ForecasterTests
{
    private static readonly Scenario Scenario = Seed.Scenario;
    private readonly Forecaster _used = new(Scenario);

    public static TheoryData<string> SeatsOfEachClass => ["google", "broadcom", "nvidia"];

    [Theory, MemberData(nameof(SeatsOfEachClass))]
    public void The_same_view_and_sheet_give_the_same_ranges(string id)
    {
        var (view, sheet) = Open(id, quarters: 9);
        var once = new Forecaster(Scenario).Of(view, sheet);
        var (otherView, otherSheet) = Open("marvell", quarters: 3);
        _used.Of(otherView, otherSheet);

        Assert.Equal(once.Ranges, _used.Of(view, sheet).Ranges);
    }

    [Theory, MemberData(nameof(SeatsOfEachClass))]
    public void A_view_that_has_crossed_between_silos_gives_the_same_ranges(string id)
    {
        using var services = new ServiceCollection().AddChipMarketSerialization().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var (view, sheet) = Open(id, quarters: 14);

        var arrived = Assert.IsAssignableFrom<SeatView>(serializer.Deserialize<object>(serializer.SerializeToArray<object>(view)));

        Assert.NotSame(view, arrived);
        Assert.Equal(_used.Of(view, sheet).Ranges, _used.Of(arrived, sheet).Ranges);
    }

    [Fact]
    public void Ranges_are_ordered_and_each_quarter_has_one_of_each_measure() => Seatings.Games.Sample(
        game =>
        {
            var forecaster = new Forecaster(Scenario);
            foreach (var id in SeatsOfEachClass)
            {
                var seat = Seed.Seat(id);
                var first = game.Quarter;
                var forecast = forecaster.Of(
                    ViewOf(game, seat), game.Fill(seat, System.Text.Json.JsonElement.Parse("{}"), SheetOrigin.HandedIn).Sheet.Lines);

                Assert.Equal(Math.Min(Forecaster.Quarters, Scenario.Quarters - game.Turn), forecast.Quarters);
                Assert.Equal(
                    Enumerable.Range(0, forecast.Quarters)
                        .SelectMany(ahead => Enum.GetValues<ForecastMeasure>().Select(measure => (first + ahead, measure))),
                    forecast.Ranges.Select(range => (range.Quarter, range.Measure)));
                Assert.All(
                    forecast.Ranges, range => Assert.True(range.Low <= range.Median && range.Median <= range.High, range.ToString()));
            }
        },
        iter: 12);

    [Fact]
    public void A_line_out_of_range_is_named_and_forecast_with_its_standing_value()
    {
        var (view, sheet) = Open("nvidia", quarters: 6);
        var wrong = (NvidiaSheet)sheet with { Reserve = 2 };
        var standing = (NvidiaSheet)sheet with { Reserve = ((NvidiaView)view).Standing.Reserve };

        var forecast = _used.Of(view, wrong);

        Assert.Equal("reserve", Assert.Single(forecast.Refused).Line);
        Assert.Equal(_used.Of(view, standing).Ranges, forecast.Ranges);
    }

    [Fact]
    public void A_sheet_of_another_class_is_a_bug_of_whoever_asks()
    {
        var (view, _) = Open("google", quarters: 1);
        var (_, sheet) = Open("nvidia", quarters: 1);

        Assert.Throws<ArgumentException>(() => _used.Of(view, sheet));
    }

    [Fact]
    public void More_GPUs_cost_cash_now_and_the_forecast_says_so()
    {
        var (view, sheet) = Open("meta", quarters: 5);
        var lines = (HyperscalerSheet)sheet;

        var (less, more) = (Cash(lines with { Gpu = default }), Cash(lines));

        Assert.True(more.High < less.Low, $"{more} {less}");
        ForecastRange Cash(HyperscalerSheet wanted) =>
            _used.Of(view, wanted).Ranges.First(range => range.Measure == ForecastMeasure.Cash);
    }

    [Fact]
    public void What_anybody_can_hand_the_forecaster_is_the_scenario_a_seat_s_own_view_and_its_sheet()
    {
        Type[] allowed = [typeof(Scenario), typeof(SeatView), typeof(ISheet)];

        var asked = typeof(Forecaster).GetConstructors().Cast<MethodBase>()
            .Concat(typeof(Forecaster).GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Distinct();

        Assert.Equal(allowed.Select(type => type.Name).Order(), asked.Select(type => type.Name).Order());
    }

    /// <summary>
    /// The README states the coverage over many games; this holds it to a band, with strategies from all over the catalogue in the seats.
    /// </summary>
    [Fact]
    public void The_next_quarter_lies_between_the_tenth_and_the_ninetieth_percentile_about_as_often_as_they_say()
    {
        var (inside, all) = (new int[3], 0);
        foreach (var shift in Enumerable.Range(0, 2))
        {
            var match = new Match(Game.Open(Scenario, seed: 11), Mixed(shift));
            while (!match.Game.Ended)
            {
                var views = match.Game.FreshViews();
                match.HandIn();
                var closed = match.Game.Close();
                if (closed.Quarter.Number != 2) { continue; }
                foreach (var id in SeatsOfEachClass)
                {
                    var seat = Seed.Seat(id);
                    var accounts = ViewOf(match.Game, seat).Accounts;
                    var came = new[] { accounts.Revenue, accounts.OperatingCashFlow, accounts.Cash };
                    foreach (var range in _used.Of(ViewOf(views, seat), closed.Sheets[seat.Index].Lines).Ranges.Take(3))
                    {
                        if (came[(int)range.Measure].Count >= range.Low && came[(int)range.Measure].Count <= range.High)
                        {
                            inside[(int)range.Measure]++;
                        }
                    }

                    all++;
                }
            }
        }

        Assert.All(inside, count => Assert.InRange(count / (double)all, 0.55, 0.98));
    }

    private static Lineup Mixed(int shift)
    {
        var lineup = Lineup.Reference(Scenario);
        foreach (var seat in lineup.Seats.Select(controller => controller.Seat))
        {
            var names = StrategyCatalogue.For(Scenario.Roster.RoleOf(seat)).Select(info => info.Name)
                .Where(name => name is not ("lookahead" or "random")).ToArray();
            lineup = lineup.With(seat, names[((3 * seat.Index) + shift) % names.Length]);
        }

        return lineup;
    }

    /// <summary>A seat's view after some quarters of the reference, and what the reference would hand in.</summary>
    private static (SeatView View, ISheet Sheet) Open(string id, int quarters)
    {
        var match = new Match(Game.Open(Scenario, seed: 3), Lineup.Reference(Scenario));
        for (var quarter = 0; quarter < quarters; quarter++) { match.PlayQuarter(); }
        var (seat, views) = (Seed.Seat(id), match.Game.FreshViews());
        match.HandIn();
        return (ViewOf(views, seat), match.Game.Close().Sheets[seat.Index].Lines);
    }

    private static SeatView ViewOf(Game game, Company seat) => ViewOf(game.FreshViews(), seat);

    private static SeatView ViewOf(GameViews views, Company seat) => views.Of(seat);
}
