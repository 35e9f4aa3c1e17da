using System.Collections.Concurrent;

namespace ChipMarketGame.Storage;

/// <summary>Sign-ins that live as long as their process.</summary>
public sealed class MemorySignIns : ISignInStore
{
    private readonly ConcurrentDictionary<string, SignIn> signIns = new(StringComparer.Ordinal);

    public ValueTask Keep(SignIn signIn, DateTimeOffset now, CancellationToken cancellation = default)
    {
        foreach (var (old, each) in signIns) { if (each.Until < now) { signIns.TryRemove(old, out _); } }
        signIns[signIn.TicketHash] = signIn;
        return ValueTask.CompletedTask;
    }

    public ValueTask<SignIn?> Find(string ticketHash, CancellationToken cancellation = default) =>
        new(signIns.GetValueOrDefault(ticketHash));

    public ValueTask End(string ticketHash, CancellationToken cancellation = default)
    {
        signIns.TryRemove(ticketHash, out _);
        return ValueTask.CompletedTask;
    }
}
