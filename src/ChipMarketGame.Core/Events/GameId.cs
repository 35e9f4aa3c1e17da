using System.Diagnostics.CodeAnalysis;

namespace ChipMarketGame.Core;

/// <summary>Name of a game: 1–40 lower-case letters, digits and hyphens.</summary>
public readonly record struct GameId(string Value)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out GameId id)
    {
        id = new GameId(text ?? "");
        return text is { Length: > 0 and <= 40 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
    }

    public override string ToString() => Value;
}
