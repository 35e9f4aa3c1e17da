using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>A tournament file cannot be played; the faults say why, all of them.</summary>
public sealed class TournamentFileException(ImmutableArray<TournamentFault> faults)
    : Exception(string.Join('\n', faults.Select(fault => fault.Sentence)))
{
    public ImmutableArray<TournamentFault> Faults { get; } = faults;
}
