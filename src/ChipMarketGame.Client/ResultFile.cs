using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>A single file of results, which is there whole or not at all.</summary>
internal static class ResultFile
{
    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        try
        {
            DurableFile.Write(path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed($"{path} cannot be written: {fault.Message}", fault);
        }
    }
}
