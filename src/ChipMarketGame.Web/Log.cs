using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Web;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Game {Game} cannot be reached; pages keep what they show and it is tried again")]
    public static partial void Interrupted(ILogger logger, GameId game, Exception trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The market cannot be reached; a page tries again")]
    public static partial void Away(ILogger logger, Exception trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "A panel of a page has failed; the page goes on without it")]
    public static partial void PanelFailed(ILogger logger, Exception fault);
}
