using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Contracts;

/// <summary>A secret of 256 bits that speaks for a seat or a class: 43 symbols of base64url. Only its hash is kept.</summary>
public static class SeatToken
{
    public const int Length = 43;

    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && Base64Url.IsValid(text, out var bytes) && bytes == Bytes;

    /// <summary>Hexadecimal SHA-256.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
