using System.Text;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class Utf8TextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("name: 聯發科, 🐉\r\n")]
    public void A_text_in_UTF_8_is_read_with_or_without_its_mark(string text)
    {
        Assert.Equal(text, Utf8Text.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Utf8Text.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
    }

    [Theory]
    // Big5
    [InlineData(
        new byte[] { 0x61, 0x3A, 0x0A, 0x6E, 0x3A, 0xB4, 0xFA, 0xB8, 0xD5 }, "is not UTF-8: line 2, byte 3 is 0xB4. Save it as UTF-8.")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "is not UTF-8: line 1, byte 1 is 0xFF. Save it as UTF-8.")] // UTF-16
    [InlineData(new byte[] { 0x61, 0xC0, 0x80 }, "is not UTF-8: line 1, byte 2 is 0xC0. Save it as UTF-8.")] // overlong
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "is not UTF-8: line 1, byte 2 is 0xED. Save it as UTF-8.")] // half a surrogate pair
    [InlineData(new byte[] { 0x0A, 0x0A, 0xE8, 0x81 }, "is not UTF-8: line 3, byte 1 is 0xE8. Save it as UTF-8.")] // cut off
    public void Another_encoding_is_refused_with_line_and_byte(byte[] content, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<NotUtf8Exception>(() => Utf8Text.Of(content)).Message);
}
