using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Silo;

/// <summary>The caller's id of a command: Idempotency-Key. The same again under the same id has one effect.</summary>
internal static class CommandKey
{
    public const string Header = "Idempotency-Key", Rule = "A command id has 1 to 64 letters, digits and hyphens.";

    /// <summary>Symbols of an id that nobody guesses.</summary>
    public const int Unguessable = 16;

    /// <summary>Whoever knows the id of a claim gets its token once more, so that classmates must not be able to guess it.</summary>
    public const string SecretRule =
        "A claim without a token needs an Idempotency-Key that nobody guesses: 16 to 64 letters, digits and hyphens, such as a UUID. Or " +
        "send a token of your own making.";

    /// <param name="command">Null if the caller gave none.</param>
    /// <returns>Whether what was given is an id.</returns>
    public static bool TryRead(HttpRequest request, out string? command)
    {
        command = request.Headers.TryGetValue(Header, out var given) ? given.ToString() : null;
        return command is null
            || (command.Length is > 0 and <= 64 && command.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol == '-'));
    }

    /// <summary>The token of a claim that brought none: of the same claim the same, and found by nobody who has not its id.</summary>
    public static string TokenOf(string? command, string code) => command is null
        ? SeatToken.New()
        : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"claim\n{JoinCode.Read(code)}\n{command}")));
}
