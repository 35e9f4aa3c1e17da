using System.Collections.Immutable;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A comparison with all that it takes to repeat it.</summary>
/// <param name="Seeds">Seeds 1 to this number were played.</param>
/// <param name="Own">Assemblies and settings of one's own that played.</param>
internal sealed record CompareResults(
    PolicyComparison Comparison, ImmutableArray<PlayedMarket> Markets, int Seeds, ImmutableArray<OwnAssembly> Own, string CommandLine)
{
    /// <summary>The file that a market's scenario stands in.</summary>
    public string FileOf(int market) => Markets.Length == 1 ? "scenario.json" : FormattableString.Invariant($"scenario-{market + 1}.json");
}
