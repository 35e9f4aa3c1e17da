using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>A seat with the token that speaks for it. A command whose fate is unknown is sent again under the same id.</summary>
public sealed class HeldSeat(ISeatGrain seat, string token)
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public ValueTask<SeatAnswer<SeatSight>> Look() => seat.Look(token);

    public ValueTask<SeatAnswer<SealedSheet>> Advise() => seat.Advise(token);

    public Task<SeatAnswer<SheetReceipt>> Draft(CalendarQuarter quarter, string lines) => Send(quarter, lines, order => seat.Draft(token, order));

    public Task<SeatAnswer<SheetReceipt>> Submit(CalendarQuarter quarter, string lines) => Send(quarter, lines, order => seat.Submit(token, order));

    public Task<SeatAnswer<SheetReceipt>> Withdraw(CalendarQuarter quarter) => Send(quarter, "{}", order => seat.Withdraw(token, order));

    private static async Task<SeatAnswer<SheetReceipt>> Send(CalendarQuarter quarter, string lines, Func<SheetOrder, ValueTask<SeatAnswer<SheetReceipt>>> send)
    {
        var order = new SheetOrder(Guid.NewGuid().ToString("n"), quarter, lines);
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
