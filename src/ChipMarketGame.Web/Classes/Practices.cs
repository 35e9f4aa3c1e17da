using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>How pages say which quarter it is, and plainly that practice is practice.</summary>
internal static class Practices
{
    public static string Phase(GameSnapshot game, IStringLocalizer<Words> words) => game switch
    {
        { PracticeIsOver: true } => words["Practice.Played"],
        { IsPractice: true } => words["Practice.Quarter", game.Quarter, game.ClosedQuarters + 1, game.Class!.Practice],
        _ => words["Play.Quarter", game.Quarter, game.ClosedQuarters + 1, game.Quarters],
    };

    public static string Sentence(GameSnapshot game, IStringLocalizer<Words> words) => words[game.PracticeIsOver ? "Practice.Over" : "Practice.Note", game.Quarter + -game.ClosedQuarters];
}
