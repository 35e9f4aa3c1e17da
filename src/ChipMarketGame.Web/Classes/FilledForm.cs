using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>
/// A form that opens a game. Sent again as it was, by a double click or from the browser's history, it opens the same game and code; with
/// anything changed in it, another.
/// </summary>
/// <param name="Token">What the page put into the form; it will speak for whoever sends it.</param>
internal sealed record FilledForm(string Token, GameId Game, string Code)
{
    /// <param name="token">As the form has it; a form without one opens something new each time.</param>
    /// <param name="fields">What was filled in.</param>
    public static FilledForm Of(string? token, params ReadOnlySpan<string?> fields)
    {
        var held = SeatToken.IsWellFormed(token) ? token! : SeatToken.New();
        var hash = SeatToken.HashOf(string.Join('\n', [held, .. fields]));
        return new FilledForm(held, new GameId($"class-{hash[..12]}"), JoinCode.From(hash[12..]));
    }

    /// <summary>Whether a game was not opened because the same form has opened it.</summary>
    public static bool WasSentBefore(OpenAnswer answer) => answer.Problems is [{ Field: "id" }];
}
