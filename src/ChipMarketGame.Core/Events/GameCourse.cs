using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A game as it went: enough to play it again, or otherwise.</summary>
/// <param name="Closed">Its closed quarters, oldest first.</param>
public sealed record GameCourse(Scenario Scenario, GameOpened Opening, ImmutableArray<QuarterClosed> Closed)
{
    /// <summary>The game as it stood when the sheets of a quarter were open.</summary>
    /// <param name="quarter">Number of the quarter, from 0 to the count of closed ones.</param>
    public Game At(int quarter)
    {
        var game = Game.Open(Scenario, Opening.Seed, Opening.Luck);
        for (var past = 0; past < quarter; past++) { PlayAsRecorded(game, past); }
        return game;
    }

    /// <summary>Plays a quarter with the sheets of the record, whatever the state.</summary>
    public void PlayAsRecorded(Game game, int quarter)
    {
        foreach (var sheet in Closed[quarter].Sheets) { game.HandIn(sheet); }
        game.Play();
    }
}
