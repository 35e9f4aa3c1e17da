namespace ChipMarketGame.Batch;

/// <summary>A file that is there whole or not at all, whatever kills the program.</summary>
public static class DurableFile
{
    /// <summary>Writes it aside, puts it on the disk and gives it its name, replacing one that had it.</summary>
    /// <exception cref="IOException">The disk is full or fails; what had the name is untouched and nothing else is left.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        var aside = path + ".unfinished";
        try
        {
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                content(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
