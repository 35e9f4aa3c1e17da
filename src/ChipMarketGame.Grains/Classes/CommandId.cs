using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Grains;

/// <summary>Ids of commands as callers give them, and as the journal keeps them.</summary>
internal static class CommandId
{
    public const string Rule = "A command id has 1 to 64 letters, digits and hyphens.";

    private const string Instructor = "class";

    private static readonly JsonSerializerOptions Asked = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= 64 && id.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol == '-');

    /// <summary>Under the name of whose command it is, so that nobody's id meets another's.</summary>
    public static string Of(string whose, string id) => $"{whose}:{id}";

    /// <summary>
    /// Of an instructor's order, with a hash of what was ordered behind it: its events do not say what was asked, and the same id
    /// must not stand for something else.
    /// </summary>
    /// <remarks>
    /// Words of persons are not in the hash, by which they could be guessed at: <see cref="InstructorDesk"/> compares them with what is
    /// kept
    /// beside the journal, as long as it is.
    /// </remarks>
    public static string Of(string id, ClassOrder order) => Of(id, order, hashed: order switch
    {
        ClassOrder.Say say => say with { Text = "" },
        ClassOrder.Reissue reissue => reissue with { Name = "" },
        _ => order,
    });

    /// <summary>As version 0.1 wrote it, words included.</summary>
    public static string Before(string id, ClassOrder order) => Of(id, order, hashed: order);

    private static string Of(string id, ClassOrder order, ClassOrder hashed)
    {
        var asked = $"{order.GetType().Name}\n{JsonSerializer.Serialize(hashed, order.GetType(), Asked)}";
        return $"{Instructor}:{id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 16))}";
    }

    /// <summary>The id under which a command is known again, and the hash of what was asked if it stands in the id itself.</summary>
    public static (string Id, string Request) Read(string command) =>
        command.StartsWith(Instructor, StringComparison.Ordinal) && command.LastIndexOf(':') is var end && end > Instructor.Length
            ? (command[..end], command[(end + 1)..])
            : (command, "");
}
