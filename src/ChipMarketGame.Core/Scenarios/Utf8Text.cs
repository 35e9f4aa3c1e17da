using System.Text;

namespace ChipMarketGame.Core;

/// <summary>
/// The text of a file that a person wrote. Strict: a file in another encoding is refused with the place, since its names would
/// otherwise go through every result as garbage.
/// </summary>
public static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text; a byte-order mark in front is not part of it.</summary>
    /// <exception cref="NotUtf8Exception">A byte does not belong to UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at < content.Length;)
        {
            if (Rune.DecodeFromUtf8(content[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                throw NotUtf8Exception.At(content, at);
            }

            at += length;
        }

        return Encoding.UTF8.GetString(content.StartsWith(Mark) ? content[Mark.Length..] : content);
    }
}
