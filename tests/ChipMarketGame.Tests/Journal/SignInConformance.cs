using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What every store of sign-ins does.</summary>
public abstract class SignInConformance
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    protected abstract ISignInStore Store { get; }

    [Fact]
    public async Task A_sign_in_is_found_until_it_is_ended_and_others_stay()
    {
        var (mine, colleagues) = (Of("mine"), Of("colleagues"));
        await Store.Keep(mine, Now);
        await Store.Keep(colleagues, Now);
        Assert.Equal(mine, await Store.Find(mine.TicketHash));

        await Store.End(mine.TicketHash);
        await Store.End(mine.TicketHash);

        Assert.Null(await Store.Find(mine.TicketHash));
        Assert.Equal(colleagues, await Store.Find(colleagues.TicketHash));
    }

    [Fact]
    public async Task A_sign_in_whose_time_is_over_is_forgotten_with_the_next()
    {
        var old = Of("old");
        await Store.Keep(old, Now);
        Assert.Equal(old, await Store.Find(old.TicketHash));

        await Store.Keep(Of("new") with { Until = old.Until.AddHours(12) }, old.Until.AddSeconds(1));

        Assert.Null(await Store.Find(old.TicketHash));
    }

    static SignIn Of(string name) => new(Contracts.SeatToken.HashOf(name), "a-teacher", "a-key", Now.AddHours(12));
}
