using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>Uses a journal for callers of grains, who may live in another process and know nothing of its exceptions.</summary>
internal static class Journals
{
    /// <exception cref="GameUnavailableException">The journal failed.</exception>
    public static async Task<T> Reach<T>(Func<Task<T>> journalled)
    {
        try
        {
            return await journalled();
        }
        catch (Exception failure) when (failure is JournalUnavailableException or UnreadableEventException)
        {
            throw new GameUnavailableException(failure.Message);
        }
    }
}
