using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// What the examples of the rulebook are made of: quarters of the opening scenario with every draw at its midpoint, and figures as both
/// languages write them.
/// </summary>
internal static class WorkedExample
{
    public static Scenario Seed2025 => Seed.Scenario;

    /// <summary>The game after its first quarter, in which these seats handed these lines in and all others stood by.</summary>
    public static Game FirstQuarter(params (string Seat, object Lines)[] sheets)
    {
        var game = Game.Open(Seed2025, 1, LuckMode.None);
        foreach (var (seat, lines) in sheets)
        {
            Assert.Empty(game.HandIn(Seed2025.Roster.Find(seat), JsonSerializer.SerializeToElement(lines)));
        }
        game.Play();
        return game;
    }

    public static HyperscalerOpening Cloud(string id) => Seed2025.Hyperscalers.Single(cloud => cloud.Id == id);

    public static DesignerOpening House(string id) => Seed2025.Designers.Single(house => house.Id == id);

    /// <summary>Both languages must say these figures under this heading.</summary>
    public static void Says(string anchor, params Said[] figures) => Assert.All(Rulebook.Both, rulebook => Assert.All(figures, figure =>
    {
        var said = rulebook == Rulebook.English ? figure.English : figure.Chinese;
        Assert.True(RulebookNumbers.Says(rulebook[anchor].Text, said), $"{rulebook}: {anchor} does not say {said}");
    }));

    public static Said Number(double value, int digits = 0) =>
        new(value.ToString($"N{digits}", CultureInfo.InvariantCulture).Replace('-', '−'));

    public static Said Percent(double share, int digits = 0)
    {
        var number = Number(100 * share, digits);
        return new($"{number.English} %", $"{number.Chinese}%");
    }

    /// <summary>Dollars: $2.98 bn and 29.8 億美元, $448 m and 4.48 億美元, $13,768 and 13,768 美元.</summary>
    public static Said Dollars(double amount) => amount switch
    {
        >= 1e9 => new($"${Digits(amount / 1e9, "0.00")} bn", $"{Digits(amount / 1e8, "0.0")} 億美元"),
        >= 1e8 => new($"${Digits(amount / 1e6, "0")} m", $"{Digits(amount / 1e8, "0.00")} 億美元"),
        >= 1e6 => new($"${Digits(amount / 1e6, "0")} m", $"{Digits(amount / 1e4, "N0")} 萬美元"),
        _ => new($"${Digits(amount, "N0")}", $"{Digits(amount, "N0")} 美元"),
    };

    private static string Digits(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>A figure as the two languages write it.</summary>
internal sealed record Said(string English, string Chinese)
{
    public Said(string both) : this(both, both)
    {
    }
}
