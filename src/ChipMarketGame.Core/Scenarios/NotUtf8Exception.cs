namespace ChipMarketGame.Core;

/// <summary>A text is not UTF-8. The message is the rest of a sentence that begins with the file's name.</summary>
/// <param name="line">From 1.</param>
/// <param name="place">Of the byte in its line, from 1.</param>
/// <param name="value">The byte.</param>
public sealed class NotUtf8Exception(int line, int place, byte value)
    : FormatException(FormattableString.Invariant($"is not UTF-8: line {line}, byte {place} is 0x{value:X2}. Save it as UTF-8."))
{
    public int Line { get; } = line;

    public int Place { get; } = place;

    internal static NotUtf8Exception At(ReadOnlySpan<byte> content, int offset)
    {
        var before = content[..offset];
        return new NotUtf8Exception(before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'), content[offset]);
    }
}
