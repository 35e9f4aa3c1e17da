using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.Grains;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Game {Game} opened with scenario {Scenario}")]
    public static partial void Opened(ILogger log, GameId game, string scenario);

    [LoggerMessage(2, LogLevel.Information, "Game {Game} ended after {Quarters} quarters")]
    public static partial void Ended(ILogger log, GameId game, int quarters);

    [LoggerMessage(3, LogLevel.Warning, "Game {Game}, {Quarter}: {Company} did not answer and plays its standing orders")]
    public static partial void NoAnswer(ILogger log, GameId game, CalendarQuarter quarter, string company);

    [LoggerMessage(4, LogLevel.Error, "Game {Game}, {Quarter}: the turn failed; the game goes on from the journal")]
    public static partial void TurnFailed(ILogger log, Exception failure, GameId game, CalendarQuarter quarter);

    [LoggerMessage(5, LogLevel.Critical, "Game {Game} is quarantined: {Alarm}")]
    public static partial void Quarantined(ILogger log, GameId game, string alarm);

    [LoggerMessage(6, LogLevel.Warning, "The sweep of open games failed; the next one follows")]
    public static partial void SweepFailed(ILogger log, Exception failure);

    [LoggerMessage(7, LogLevel.Error, "Game {Game} could not be continued; the next sweep tries again")]
    public static partial void NotContinued(ILogger log, Exception failure, GameId game);

    [LoggerMessage(8, LogLevel.Warning, "The demonstration was interrupted; it is taken up again")]
    public static partial void DemonstrationInterrupted(ILogger log, Exception failure);

    [LoggerMessage(9, LogLevel.Warning, "The controller of {Company} failed; it plays its standing orders")]
    public static partial void ControllerFailed(ILogger log, Exception failure, string company);

    [LoggerMessage(10, LogLevel.Information, "Game {Game}, {Quarter}: {Company} could not be reached and is asked again")]
    public static partial void AskedAgain(ILogger log, Exception failure, GameId game, CalendarQuarter quarter, string company);

    [LoggerMessage(11, LogLevel.Warning, "Game {Game}: a command could not be written; the journal tells whether it was")]
    public static partial void CommandFailed(ILogger log, Exception failure, GameId game);

    [LoggerMessage(12, LogLevel.Warning, "Game {Game}: another silo has written; the game goes on from the journal")]
    public static partial void Behind(ILogger log, GameId game);

    [LoggerMessage(16, LogLevel.Warning, "Whether another silo has gone on with games could not be seen; the next look follows")]
    public static partial void LookoutFailed(ILogger log, Exception failure);

    [LoggerMessage(13, LogLevel.Error, "A fault of this program in {Call} of {Grain}")]
    public static partial void Fault(ILogger log, Exception failure, string call, string grain);

    [LoggerMessage(14, LogLevel.Error, "Game {Game} could not be read: a fault of this program")]
    public static partial void Unread(ILogger log, Exception failure, GameId game);

    [LoggerMessage(15, LogLevel.Error, "Game {Game}, {Quarter}: {Company} plays standing orders, because of a fault of this program")]
    public static partial void CompanyFailed(ILogger log, Exception failure, GameId game, CalendarQuarter quarter, string company);
}
