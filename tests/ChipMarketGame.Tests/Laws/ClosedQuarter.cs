using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>A quarter that has just been resolved, and what stood before it.</summary>
internal readonly record struct ClosedQuarter(Game Game, OpenQuarter Before)
{
    public World World => Game.World;

    public Roster Roster => World.Roster;

    public IEnumerable<Company> Companies
    {
        get
        {
            for (var index = 0; index < Roster.Companies.Length; index++) { yield return Roster.At(index); }
        }
    }

    public static long Chips(Fleet fleet)
    {
        var sum = 0L;
        foreach (var batch in fleet.Batches) { sum += batch.Chips; }
        return sum;
    }
}
