using System.Collections;
using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>Equilibria of a game of two, those of fewer strategies first.</summary>
/// <param name="profiles">Every extreme equilibrium: each other one lies between some of these.</param>
/// <param name="isComplete">Whether there are no others.</param>
public sealed class EquilibriumList(ImmutableArray<MixedProfile> profiles, bool isComplete) : IReadOnlyList<MixedProfile>
{
    /// <summary>
    /// Whether these are all equilibria. False in a degenerate game that has infinitely many: then two of the list share one side's
    /// mixture, and what lies between their other side's is an equilibrium as well.
    /// </summary>
    public bool IsComplete => isComplete;

    public int Count => profiles.Length;

    public MixedProfile this[int index] => profiles[index];

    public IEnumerator<MixedProfile> GetEnumerator() => ((IEnumerable<MixedProfile>)profiles).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
