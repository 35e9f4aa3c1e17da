namespace ChipMarketGame.Grains;

/// <summary>Ids of commands as callers give them, and as the journal keeps them.</summary>
internal static class CommandId
{
    public const string Rule = "A command id has 1 to 64 letters, digits and hyphens.";

    public static bool IsWellFormed(string id) => id.Length is > 0 and <= 64 && id.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol == '-');

    /// <summary>Under the name of whose command it is, so that nobody's id meets another's.</summary>
    public static string Of(string whose, string id) => $"{whose}:{id}";
}
