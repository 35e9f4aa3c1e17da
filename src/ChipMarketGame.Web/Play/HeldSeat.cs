using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>A seat with the token that speaks for it. A command whose fate is unknown is sent again under the same id.</summary>
public sealed class HeldSeat(ISeatGrain seat, string token)
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What the seat sees now. Of the closed quarters only those are asked for that its holder does not know yet.</summary>
    public async ValueTask<SeatAnswer<SeatSight>> Look(SeatSight? known = null)
    {
        var answer = await seat.Look(token, known?.Game.Closed.Length ?? 0);
        if (!answer.Succeeded) { return answer; }
        return answer.Value.After(known) is { } whole ? whole : await seat.Look(token);
    }

    public ValueTask<SeatAnswer<SealedSheet>> Advise() => seat.Advise(token);

    /// <summary>An id for a command: one for each thing that the holder means to do, however often it is clicked.</summary>
    public static string NewCommand() => Guid.NewGuid().ToString("n");

    public Task<SeatAnswer<SheetReceipt>> Draft(string command, CalendarQuarter quarter, string lines) =>
        Send(new SheetOrder(command, quarter, lines), order => seat.Draft(token, order));

    public Task<SeatAnswer<SheetReceipt>> Submit(string command, CalendarQuarter quarter, string lines) =>
        Send(new SheetOrder(command, quarter, lines), order => seat.Submit(token, order));

    public Task<SeatAnswer<SheetReceipt>> Withdraw(string command, CalendarQuarter quarter) =>
        Send(new SheetOrder(command, quarter), order => seat.Withdraw(token, order));

    private static async Task<SeatAnswer<SheetReceipt>> Send(SheetOrder order, Func<SheetOrder, ValueTask<SeatAnswer<SheetReceipt>>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await send(order);
            }
            catch (Exception unknown) when (attempt < Attempts && unknown is Orleans.Runtime.OrleansException or TimeoutException)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
