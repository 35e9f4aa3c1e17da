namespace ChipMarketGame.Silo;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The tournament in {Folder} cannot be read and is not shown")]
    public static partial void TournamentUnreadable(ILogger log, Exception failure, string folder);

    [LoggerMessage(
        2, LogLevel.Critical,
        "Redis no longer has silo {Silo} in the table of the cluster, so that a silo which dies would not be noticed; this host ends, " +
        "to be started anew. Redis must keep its data (appendonly yes)")]
    public static partial void LostFromTable(ILogger log, string silo);

    [LoggerMessage(
        3, LogLevel.Critical,
        "The clock of this machine is {Seconds} s {Way} that of Redis, so that quarters of games on this host close at the wrong time; " +
        "set it right. The host is not ready until then")]
    public static partial void ClockWrong(ILogger log, double seconds, string way);

    [LoggerMessage(
        4, LogLevel.Warning,
        "Redis does not keep each change on its disk (appendonly no): where it restarts without its data, every host of the cluster " +
        "ends and has to be started anew")]
    public static partial void RedisKeepsNothing(ILogger log);
}
