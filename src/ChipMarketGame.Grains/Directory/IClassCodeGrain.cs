using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// A code to join a class with; its key. There is one at a time in a cluster, so that of two classes which want it at once one gets it.
/// </summary>
[Alias("class-code")]
internal interface IClassCodeGrain : IGrainWithStringKey
{
    /// <summary>Gives the code to a game that is about to begin.</summary>
    /// <returns>False if another game has it: by the journal, or because it was given to one a moment ago.</returns>
    [Alias("give")]
    ValueTask<bool> Give(GameId game);
}
