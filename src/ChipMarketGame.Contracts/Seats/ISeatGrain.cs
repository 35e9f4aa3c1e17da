using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>
/// The seats of one game, keyed by its id, for those who hold them. Every call is authorised by a token inside the grain, and an
/// answer without a problem is written in the journal already.
/// </summary>
/// <exception cref="GameUnavailableException">The journal failed, and whether the command is done is unknown: ask again with the same
/// id.</exception>
[Alias("seat")]
public interface ISeatGrain : IGrainWithStringKey
{
    /// <summary>Takes a seat, or joins the team that holds it.</summary>
    [Alias("claim")]
    ValueTask<SeatAnswer<SeatSight>> Claim(SeatClaim claim);

    /// <summary>
    /// Takes a seat with a code of the teacher's, also after the first quarter has begun. Whoever holds it is sent away if its team is
    /// full, and its strategy hands it back.
    /// </summary>
    [Alias("redeem")]
    ValueTask<SeatAnswer<SeatSight>> Redeem(SeatRedemption redemption);

    /// <summary>What the seat sees now. Closed quarters of the game come from number <paramref name="from"/> on.</summary>
    [Alias("look"), AlwaysInterleave]
    ValueTask<SeatAnswer<SeatSight>> Look(string token, int from = 0);

    /// <summary>The sheet that the seat's strategy would hand in, for who wants somewhere to begin. It sees what the seat sees.</summary>
    [Alias("advise")]
    ValueTask<SeatAnswer<SealedSheet>> Advise(string token);

    /// <summary>Keeps a sheet, to count if none is handed in. It replaces an earlier draft and takes back a sheet handed in.</summary>
    [Alias("draft")]
    ValueTask<SeatAnswer<SheetReceipt>> Draft(string token, SheetOrder order);

    /// <summary>Hands a sheet in. When all seats have, the quarter closes.</summary>
    [Alias("submit")]
    ValueTask<SeatAnswer<SheetReceipt>> Submit(string token, SheetOrder order);

    /// <summary>Takes back the sheet that was handed in; it stays as a draft.</summary>
    [Alias("withdraw")]
    ValueTask<SeatAnswer<SheetReceipt>> Withdraw(string token, SheetOrder order);

    /// <summary>Gives the token up. When nobody holds the seat any more, its strategy plays it.</summary>
    [Alias("leave")]
    ValueTask<SeatAnswer<SeatSight>> Leave(string token);
}
