namespace ChipMarketGame.Client;

/// <summary>A single file of results, which is there whole or not at all.</summary>
internal static class ResultFile
{
    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        var aside = path + ".unfinished";
        try
        {
            try
            {
                using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
                {
                    content(file);
                    file.Flush(flushToDisk: true);
                }

                File.Move(aside, path, overwrite: true);
            }
            finally
            {
                File.Delete(aside);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed($"{path} cannot be written: {fault.Message}", fault);
        }
    }
}
