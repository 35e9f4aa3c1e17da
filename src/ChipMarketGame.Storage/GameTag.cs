namespace ChipMarketGame.Storage;

/// <summary>What the journal says of a game to those who list games: of a class its code, to find it by.</summary>
public static class GameTag
{
    public const string Demonstration = "demonstration", Exhibition = "exhibition";

    private const string Class = "class:";

    /// <param name="code">What the class is joined with.</param>
    public static string OfClass(string code) => Class + code;

    public static bool IsClass(string tag) => tag.StartsWith(Class, StringComparison.Ordinal);

    /// <summary>The code of a class.</summary>
    public static string CodeOf(string classTag) => classTag[Class.Length..];
}
