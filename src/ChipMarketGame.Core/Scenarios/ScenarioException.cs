using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A scenario document cannot be played, for these reasons.</summary>
public sealed class ScenarioException(ImmutableArray<ScenarioFault> faults)
    : Exception(string.Join('\n', faults.Select(fault => fault.Sentence)))
{
    internal ScenarioException(string path, string sentence) : this([new ScenarioFault(path, sentence)]) { }

    /// <summary>At least one.</summary>
    public ImmutableArray<ScenarioFault> Faults { get; } = faults;
}
