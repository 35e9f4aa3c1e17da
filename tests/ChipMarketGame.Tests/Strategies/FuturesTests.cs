using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FuturesTests
{
    [Fact]
    public void A_range_goes_from_the_tenth_percentile_to_the_ninetieth_of_each_measure_and_quarter()
    {
        var futures = new Futures(new CalendarQuarter(2026, 1), quarters: 2, worlds: 11);
        for (var world = 0; world < 11; world++)
        {
            var drawn = 7 * world % 11;                          // 0 to 10 in some order
            futures.Note(
                0, world, new SeatAccounts
                {
                    Revenue = new Usd(10 * drawn), OperatingCashFlow = new Usd(drawn * drawn), Cash = new Usd(-drawn)
                });
            futures.Note(
                1, world, new SeatAccounts
                {
                    Revenue = new Usd(5), OperatingCashFlow = new Usd(drawn < 9 ? 0 : 100), Cash = new Usd(1000 + drawn)
                });
        }

        var (first, second) = (new CalendarQuarter(2026, 1), new CalendarQuarter(2026, 2));
        Assert.Equal(
            [
                new ForecastRange(ForecastMeasure.Revenue, first, 10, 50, 90), new ForecastRange(
                    ForecastMeasure.OperatingCashFlow, first, 1, 25, 81), new ForecastRange(ForecastMeasure.Cash, first, -9, -5, -1),
                new ForecastRange(ForecastMeasure.Revenue, second, 5, 5, 5),
                new ForecastRange(ForecastMeasure.OperatingCashFlow, second, 0, 0, 100),
                new ForecastRange(ForecastMeasure.Cash, second, 1001, 1005, 1009),
            ],
            futures.Ranges());
    }
}
