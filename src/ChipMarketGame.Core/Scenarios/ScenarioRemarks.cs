using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What is said about a scenario's settings: faults, and what they do without having said so.</summary>
internal sealed class ScenarioRemarks
{
    private const int MostNames = 6;

    private readonly ImmutableArray<ScenarioFault>.Builder _faults = ImmutableArray.CreateBuilder<ScenarioFault>();
    private readonly ImmutableArray<ScenarioFault>.Builder _notes = ImmutableArray.CreateBuilder<ScenarioFault>();

    public ImmutableArray<ScenarioFault> AllFaults => _faults.ToImmutable();

    public ImmutableArray<ScenarioFault> Notes => _notes.ToImmutable();

    public void Fault(string path, string sentence) => _faults.Add(new ScenarioFault(path, sentence));

    public void Faults(ImmutableArray<ScenarioFault> faults) => _faults.AddRange(faults);

    /// <summary>A list took another's place, and these of its elements are gone.</summary>
    public void Dropped(string place, string list, string from, ImmutableArray<string> names)
    {
        if (names.IsEmpty) { return; }

        var told = string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {names.Length - MostNames} more" : "");
        _notes.Add(new ScenarioFault(
            place, $"{list} replaces the whole list of {from} and drops {told}; set {list}.NAME to add or change one alone, or to null " +
                $"to drop it"));
    }
}
