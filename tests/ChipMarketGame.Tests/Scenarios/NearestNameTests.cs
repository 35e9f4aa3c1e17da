using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class NearestNameTests
{
    static readonly string[] Known = ["google", "meta", "amazon", "microsoft", "amd"];

    [Theory]
    [InlineData("gogle", "google")]
    [InlineData("amazn", "amazon")]
    [InlineData("mircosoft", "microsoft")]
    [InlineData("meat", "meta")]
    [InlineData("amd", "amd")]
    public void A_slip_of_the_finger_finds_the_name_that_was_meant(string typed, string meant) =>
        Assert.Equal(meant, NearestName.To(typed, Known));

    [Theory]
    [InlineData("oracle")]
    [InlineData("x")]
    [InlineData("")]
    public void A_name_that_is_near_to_none_finds_none(string typed) => Assert.Null(NearestName.To(typed, Known));
}
