using Microsoft.JSInterop;

namespace ChipMarketGame.Web;

/// <summary>What a part of a page still asks of the browser while the page goes.</summary>
internal static class Leaving
{
    /// <summary>
    /// Asks it; where the page has gone meanwhile, and its scripts with it, there is nothing left to ask and nothing went wrong.
    /// </summary>
    public static async ValueTask Ask(Func<ValueTask> browser)
    {
        try
        {
            await browser();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // A connection that ends cancels what was asked over it, or refuses it.
        }
    }
}
