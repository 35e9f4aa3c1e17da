using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>How pages say which quarter it is, and plainly that practice is practice.</summary>
internal static class Practices
{
    /// <summary>Where a class stands: in the lobby, in a quarter, or over.</summary>
    public static string Standing(GameSnapshot game, IStringLocalizer<Words> words) => game.Phase switch
    {
        GamePhase.Lobby => words["Play.Lobby"],
        GamePhase.Deciding => Phase(game, words),
        _ => Counts.Played(game.ClosedQuarters, words),
    };

    public static string Phase(GameSnapshot game, IStringLocalizer<Words> words) => game switch
    {
        { PracticeIsOver: true } => words["Practice.Played"],
        { IsPractice: true } => words["Practice.Quarter", game.Quarter, game.ClosedQuarters + 1, game.Class!.Practice],
        _ => words["Play.Quarter", game.Quarter, game.ClosedQuarters + 1, game.Quarters],
    };

    public static string Sentence(GameSnapshot game, IStringLocalizer<Words> words) =>
        words[game.PracticeIsOver ? "Practice.Over" : "Practice.Note", game.Quarter + -game.ClosedQuarters];
}
