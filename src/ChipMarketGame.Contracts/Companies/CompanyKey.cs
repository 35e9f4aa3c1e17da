using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>Address of a company in a game, written <c>game/company</c>.</summary>
public readonly record struct CompanyKey(GameId Game, string Company)
{
    /// <exception cref="FormatException">The text is no key.</exception>
    public static CompanyKey Parse(string text) =>
        text.Split('/') is [var game, { Length: > 0 } company] && GameId.TryParse(game, out var id)
            ? new CompanyKey(id, company)
            : throw new FormatException($"{text} is not written game/company");

    public override string ToString() => $"{Game}/{Company}";
}
