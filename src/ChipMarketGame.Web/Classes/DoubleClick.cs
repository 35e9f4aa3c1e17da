using Microsoft.AspNetCore.Components.Web;

namespace ChipMarketGame.Web;

/// <summary>
/// A button does what it says, but not at the second click of a double click: where the first has changed the buttons, the second was not
/// meant for the one that lies under the pointer by then. A key press has no count and always does it.
/// </summary>
internal static class DoubleClick
{
    public static Task Once(MouseEventArgs press, Func<Task> act) => press.Detail > 1 ? Task.CompletedTask : act();

    public static Task Once(MouseEventArgs press, Action act) => Once(press, () =>
    {
        act();
        return Task.CompletedTask;
    });
}
