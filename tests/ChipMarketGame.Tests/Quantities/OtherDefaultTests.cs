using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What stands where nothing was set.</summary>
public sealed class OtherDefaultTests
{
    [Fact]
    public void The_default_company_is_none()
    {
        Assert.False(default(Company).Exists);
        Assert.Equal(Company.None, default);
    }

    [Fact]
    public void The_default_set_of_clients_is_nobody() => Assert.Equal(0, default(Clients).Count);

    [Fact]
    public void The_default_compute_is_none() => Assert.Equal(0.0, default(Compute).H100);

    [Fact]
    public void The_default_private_luck_gives_one_half_always() =>
        Assert.All(Enumerable.Range(0, 10), draw => Assert.Equal(0.5, default(PrivateLuck).Draw(draw)));

    [Fact]
    public void A_megawatt_is_a_thousand_kilowatts() => Assert.Equal(new Kilowatts(3000), new Megawatts(3).Kilowatts);

    [Fact]
    public void A_default_award_wish_asks_for_nothing() => Assert.False(default(AwardWish).Award.Lead.Exists);
}
