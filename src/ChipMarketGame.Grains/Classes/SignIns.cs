using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>Sign-ins in the store that all hosts share; it has the hashes of tickets only.</summary>
public sealed class SignIns(ISignInStore store, IOperatorKey operatorKey, TimeProvider clock) : ISignIns
{
    public async ValueTask<string?> SignIn(string key)
    {
        if (!operatorKey.Opens(key)) { return null; }
        var (ticket, now) = (SeatToken.New(), clock.GetUtcNow());
        var signIn = new SignIn(SeatToken.HashOf(ticket), ClassTerms.Operator, operatorKey.Name, now + ISignIns.Lasts);
        await Reach(async () =>
        {
            await store.Keep(signIn, now);
            return true;
        });
        return ticket;
    }

    public async ValueTask SignOut(string ticket)
    {
        if (!SeatToken.IsWellFormed(ticket)) { return; }
        await Reach(async () =>
        {
            await store.End(SeatToken.HashOf(ticket));
            return true;
        });
    }

    public async ValueTask<string?> OwnerOf(string ticket)
    {
        if (!SeatToken.IsWellFormed(ticket)) { return null; }
        var signIn = await Reach(async () => await store.Find(SeatToken.HashOf(ticket)));
        return signIn is not null && signIn.Key == operatorKey.Name && signIn.Until > clock.GetUtcNow() ? signIn.Owner : null;
    }

    private static Task<T> Reach<T>(Func<Task<T>> asked) => Journals.Reach(asked);
}
