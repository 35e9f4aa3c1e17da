using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Contracts;

/// <summary>What a class joins with: eight symbols that are not mistaken for each other when read from a wall.</summary>
public static class JoinCode
{
    public const int Length = 8;

    internal const string Symbols = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Symbols, Length);

    /// <summary>The code that belongs to a secret, which cannot be found from it.</summary>
    public static string From(string secret)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return string.Create(Length, hash, static (code, hash) =>
        {
            for (var at = 0; at < Length; at++)
            {
                code[at] = Symbols[(int)(BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(4 * at)) % Symbols.Length)];
            }
        });
    }

    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(symbol => Symbols.Contains(symbol, StringComparison.Ordinal));

    /// <summary>
    /// The code that somebody meant: in upper case, full-width letters as plain ones, without the spaces and hyphens that people put in.
    /// </summary>
    public static string Read(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit).Select(Narrow)).ToUpperInvariant();

    /// <summary>As an input method for Chinese or Japanese may type it: U+FF01 to U+FF5E are the printable symbols of ASCII.</summary>
    private static char Narrow(char symbol) => symbol is >= '\uFF01' and <= '\uFF5E' ? (char)(symbol - 0xFEE0) : symbol;
}
