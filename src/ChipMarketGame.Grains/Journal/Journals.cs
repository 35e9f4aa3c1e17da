using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>Uses a journal for callers of grains, who may live in another process and know nothing of its exceptions.</summary>
internal static class Journals
{
    /// <exception cref="GameUnavailableException">The journal failed.</exception>
    /// <exception cref="GameUnreadableException">It holds what this program does not understand.</exception>
    public static async Task<T> Reach<T>(Func<Task<T>> journalled)
    {
        try
        {
            return await journalled();
        }
        catch (JournalUnavailableException failure)
        {
            throw new GameUnavailableException(failure.Message);
        }
        catch (UnreadableEventException failure)
        {
            throw new GameUnreadableException(failure.Message);
        }
    }
}
