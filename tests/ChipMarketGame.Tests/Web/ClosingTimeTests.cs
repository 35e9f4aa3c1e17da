using Bunit;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ClosingTimeTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(120 * 24)]
    [InlineData(13)]
    public void A_deadline_that_is_far_off_is_a_date_and_a_time_of_day_and_no_countdown(double hours)
    {
        var shown = At(hours);

        Assert.Equal(Now.AddHours(hours).ToString("O"), Assert.Single(shown.FindAll("chip-moment")).GetAttribute("at"));
        Assert.Empty(shown.FindAll("chip-countdown"));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(0.1)]
    public void One_of_today_is_counted_down(double hours)
    {
        var shown = At(hours);

        Assert.Equal(Now.AddHours(hours).ToString("O"), Assert.Single(shown.FindAll("chip-countdown")).GetAttribute("deadline"));
        Assert.Empty(shown.FindAll("chip-moment"));
    }

    static IRenderedComponent<ClosingTime> At(double hours)
    {
        var web = new WebContext(clock: new Still());
        return web.Render<ClosingTime>(parameters => parameters.Add(time => time.Deadline, Now.AddHours(hours)));
    }

    sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
