using ChipMarketGame.Contracts;
using Orleans.Runtime;

namespace ChipMarketGame.ClusterTests;

/// <summary>Sends a command until it is answered, as a client does that does not know what became of it.</summary>
static class Insisting
{
    public static async Task<T> On<T>(Func<Task<T>> command)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (true)
        {
            deadline.Token.ThrowIfCancellationRequested();
            try
            {
                return await command();
            }
            catch (GameUnavailableException)
            {
                // Unknown: the same id again.
            }
            catch (OrleansException) when (!deadline.IsCancellationRequested)
            {
                // The message met an activation that was giving up its memory.
            }
        }
    }
}
