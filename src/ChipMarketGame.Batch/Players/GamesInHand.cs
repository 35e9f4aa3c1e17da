using System.Buffers.Binary;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace ChipMarketGame.Batch;

/// <summary>
/// Numbers of the games that are being played, in a file that outlives the process: a strategy of one's own that overflows the stack
/// takes the whole program with it, and can only be named when the tournament is resumed.
/// </summary>
public sealed class GamesInHand : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;

    /// <param name="folder">Of the tournament.</param>
    public GamesInHand(string folder)
    {
        _path = Path.Combine(folder, TournamentFiles.InHand);
        _file = File.OpenHandle(_path, FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Games that were in hand when the program was last ended in this folder; none if it ended well.</summary>
    public static ImmutableArray<long> LeftBehind(string folder)
    {
        try
        {
            var path = Path.Combine(folder, TournamentFiles.InHand);
            return File.Exists(path)
                ? [.. File.ReadAllBytes(path).Chunk(sizeof(long)).Where(entry => entry.Length == sizeof(long))
                    .Select(entry => BinaryPrimitives.ReadInt64LittleEndian(entry) - 1).Where(game => game >= 0).Distinct().Order()]
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return []; // It would only have helped to name somebody.
        }
    }

    /// <summary>A hand begins a game.</summary>
    /// <param name="hand">From 0.</param>
    /// <param name="game">Number of the game, from 0.</param>
    public void Begin(int hand, long game) => Write(hand, game + 1);

    /// <summary>The hand has no game any more.</summary>
    public void End(int hand) => Write(hand, 0);

    /// <summary>Ends well: the note is taken away.</summary>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_path);
    }

    private void Write(int hand, long value)
    {
        Span<byte> entry = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(entry, value);
        RandomAccess.Write(_file, entry, (long)hand * sizeof(long));
    }
}
