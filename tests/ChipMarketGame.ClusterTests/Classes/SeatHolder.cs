using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Somebody on a seat of a class.</summary>
sealed record SeatHolder(Classroom Class, string Company, string Token)
{
    public Company Seat => Played.Roster.Find(Company);

    ISeatGrain Seats => Class.Grains.Seats(Class.Id);

    /// <summary>Hands in what must be accepted.</summary>
    /// <param name="quarter">The open one if null; a retry names the one it was meant for.</param>
    public async Task<SheetReceipt> Submit(string lines, string? command = null, CalendarQuarter? quarter = null) =>
        Accepted(await Seats.Submit(Token, await OrderOf(lines, command, quarter)));

    public async Task<SheetReceipt> Draft(string lines, string? command = null) =>
        Accepted(await Seats.Draft(Token, await OrderOf(lines, command)));

    public async Task<SheetReceipt> Withdraw(string? command = null) => Accepted(await Seats.Withdraw(Token, await OrderOf("{}", command)));

    public async Task<SeatFault?> TrySubmit(string lines, CalendarQuarter? quarter = null) =>
        (await Seats.Submit(
            Token, new SheetOrder(Guid.NewGuid().ToString("n"), quarter ?? (await Class.Snapshot()).Quarter, lines))).Problem?.Fault;

    public ValueTask<SeatAnswer<SeatSight>> Leave() => Seats.Leave(Token);

    public ValueTask<SeatAnswer<SeatSight>> TryLook() => Seats.Look(Token);

    public async Task<SeatSight> Look()
    {
        var answer = await TryLook();
        Assert.Null(answer.Problem?.Sentence);
        return answer.Value!;
    }

    async Task<SheetOrder> OrderOf(string lines, string? command, CalendarQuarter? quarter = null) =>
        new(command ?? Guid.NewGuid().ToString("n"), quarter ?? (await Class.Snapshot()).Quarter, lines);

    static SheetReceipt Accepted(SeatAnswer<SheetReceipt> answer)
    {
        Assert.Null(answer.Problem?.Sentence);
        return answer.Value!;
    }
}
