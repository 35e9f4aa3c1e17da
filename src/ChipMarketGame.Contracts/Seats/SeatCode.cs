using System.Security.Cryptography;

namespace ChipMarketGame.Contracts;

/// <summary>
/// What a teacher gives to whoever shall have a seat: as short as a <see cref="JoinCode"/>, good once and for a while. Guesses are counted.
/// </summary>
public static class SeatCode
{
    /// <summary>How long it is good.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Wrong codes in a class after which those that are out are void.</summary>
    public const int Guesses = 20;

    public static string New() => RandomNumberGenerator.GetString(JoinCode.Symbols, JoinCode.Length);

    public static bool IsWellFormed(string? text) => JoinCode.IsWellFormed(text);

    /// <summary>In two groups, to be read out.</summary>
    public static string Shown(string code) => RecoveryCode.Grouped(code);
}
