using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Files that a person named on the command line: UTF-8, whole, and small enough to have been written by a person.</summary>
internal static class TextFile
{
    /// <summary>No scenario, tournament, panel or file of sheets comes near it.</summary>
    private const int MostMegabytes = 64;

    /// <summary>The whole text.</summary>
    /// <exception cref="CommandFailedException">It cannot be read, is too long or is not UTF-8.</exception>
    public static string Read(string path)
    {
        NamedFile.MustBeThere(path);
        try
        {
            return Utf8Text.Of(Content(path));
        }
        catch (NotUtf8Exception other)
        {
            throw CommandFailedException.BadUsage($"{path} {other.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.BadUsage($"{path} cannot be read: {FileFault.Reason(fault)}");
        }
    }

    /// <summary>A device or a pipe does not say how long it is: it is read until it ends or is too long.</summary>
    /// <exception cref="CommandFailedException">It cannot be read or is too long.</exception>
    public static ReadOnlySpan<byte> Content(string path)
    {
        const int most = MostMegabytes * 1024 * 1024;
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            if (content.Length + read > most) { throw CommandFailedException.BadUsage($"{path} is longer than {MostMegabytes} MB."); }

            content.Write(buffer, 0, read);
        }

        if (content.Length == 0) { throw CommandFailedException.BadUsage($"{path} is empty."); }

        return content.GetBuffer().AsSpan(0, (int)content.Length);
    }
}
