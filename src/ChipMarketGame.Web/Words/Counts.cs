using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>Counts as the reader says them.</summary>
internal static class Counts
{
    /// <summary>How many quarters a game has played.</summary>
    public static string Played(int quarters, IStringLocalizer<Words> words) => quarters == 1
        ? words["Clock.PlayedOne"]
        : words["Clock.Played", quarters];

    /// <summary>Who has handed in for the open quarter: people and strategies, in the same words on every page.</summary>
    public static string SheetsIn(GameSnapshot game, IStringLocalizer<Words> words) => Contracts.SheetsIn.Of(game) switch
    {
        { Strategies: 0 } count => words["In.People", count.OfPeople, count.People],
        { People: 0 } count => words["In.Strategies", count.OfStrategies, count.Strategies],
        var count => words["In.Both", count.OfPeople, count.People, count.OfStrategies, count.Strategies],
    };
}
