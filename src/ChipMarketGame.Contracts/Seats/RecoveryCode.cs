using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Contracts;

/// <summary>
/// A seat's token in a form that a person can type: sixteen symbols in groups of four, 78 bits. The token comes from it and not the
/// other way round, so the server keeps the token's hash only, as of any other.
/// </summary>
public static class RecoveryCode
{
    public const int Length = 16;

    private const int Group = 4;

    public static string New() => RandomNumberGenerator.GetString(JoinCode.Symbols, Length);

    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(symbol => JoinCode.Symbols.Contains(symbol, StringComparison.Ordinal));

    /// <summary>In groups of four with hyphens between; a token of 43 symbols stays as it is.</summary>
    public static string Shown(string code) => IsWellFormed(code) ? Grouped(code) : code;

    /// <summary>The token that speaks for a seat, from what somebody typed: a code, or a token itself; empty from anything else.</summary>
    public static string TokenOf(string? typed) => typed?.Trim() switch
    {
        { } token when SeatToken.IsWellFormed(token) => token,
        { } code when IsWellFormed(JoinCode.Read(code)) =>
            Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($"seat {JoinCode.Read(code)}"))),
        _ => "",
    };

    internal static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));
}
