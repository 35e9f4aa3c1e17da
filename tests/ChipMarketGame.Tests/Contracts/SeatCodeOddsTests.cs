using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SeatCodeOddsTests
{
    /// <summary>
    /// More than any host answers, by an Orleans client that no limit of the door holds up, of a class whose count of wrong codes is never
    /// kept.
    /// </summary>
    const double GuessesPerSecond = 10_000;

    const int SeatsOffered = 11;

    [Fact]
    public void Whoever_guesses_seat_codes_for_as_long_as_they_last_finds_one_in_three_thousand_times_though_nobody_counts()
    {
        var codes = Enumerable.Range(0, 2000).SelectMany(_ => SeatCode.New()).ToHashSet();
        var every = Math.Pow(codes.Count, SeatCode.New().Length);

        Assert.Equal(30, codes.Count);
        Assert.Equal(TimeSpan.FromMinutes(30), SeatCode.Lasts);
        Assert.InRange(GuessesPerSecond * SeatCode.Lasts.TotalSeconds * SeatsOffered / every, 0, 1 / 3000.0);
    }
}
