namespace ChipMarketGame.Silo;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The tournament in {Folder} cannot be read and is not shown")]
    public static partial void TournamentUnreadable(ILogger log, Exception failure, string folder);
}
