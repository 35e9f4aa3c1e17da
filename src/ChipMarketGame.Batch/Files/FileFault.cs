namespace ChipMarketGame.Batch;

/// <summary>What can go wrong with a file that somebody named, for sentences.</summary>
public static class FileFault
{
    /// <summary>Whether an exception says that a file or a folder cannot be used, and not that the program is wrong.</summary>
    public static bool Is(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why it cannot be made, as the end of a sentence: a file system of its own, such as /proc, knows no new names.</summary>
    public static string ReasonNotMade(Exception fault) =>
        fault is FileNotFoundException or DirectoryNotFoundException ? "nothing can be created there." : Reason(fault);

    /// <summary>Why it cannot be read or written, as the end of a sentence.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "this user has no right to it.",
        PathTooLongException => "its path is too long.",
        _ => $"{fault.Message.TrimEnd('.')}.",
    };
}
