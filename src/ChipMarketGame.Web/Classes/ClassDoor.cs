using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>Where all come by who name a class by its code.</summary>
public sealed class ClassDoor(IGrainFactory grains, WrongCodes wrongCodes)
{
    /// <summary>The same for a code that is wrong and for a class that takes nobody, so that guessing tells nothing.</summary>
    public const string Closed = "No seat is to be had with this code: check the code, choose a free seat, or ask your teacher.";

    /// <summary>The game of the class with this code.</summary>
    /// <returns>No game if there is none; then also whether that was asked too often, by <see cref="WrongCodes"/>.</returns>
    public async Task<(GameId? Game, bool TooMany)> Find(HttpContext http, string code)
    {
        code = JoinCode.Read(code);
        if (JoinCode.IsWellFormed(code) && await wrongCodes.MayLookUp(http, code) && await grains.GameDirectory().Class(code) is { } game)
        {
            wrongCodes.WasRight(http, code);
            return (game, false);
        }

        return (null, !wrongCodes.Allow(http));
    }

    /// <summary>Whether the class is over: whoever is not of it is answered as if there were none, and counted.</summary>
    public async Task<bool> HasEnded(GameId game) => await grains.Game(game).Snapshot(int.MaxValue) is not { Phase: not GamePhase.Ended };

    /// <summary>Whether nobody takes a seat in the class any more; who tries is counted as if there were no such class.</summary>
    public async Task<bool> IsClosed(GameId game) => await grains.Game(game).Snapshot(int.MaxValue) is not { Phase: GamePhase.Lobby };
}
