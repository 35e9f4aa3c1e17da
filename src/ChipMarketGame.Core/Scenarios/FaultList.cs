using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Faults found so far.</summary>
internal sealed class FaultList
{
    private const int LongestText = 1000;

    private readonly ImmutableArray<ScenarioFault>.Builder _faults = ImmutableArray.CreateBuilder<ScenarioFault>();

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string path, string sentence) => _faults.Add(new ScenarioFault(path, sentence));

    public void Unless(bool holds, string path, string sentence)
    {
        if (!holds) { Add(path, sentence); }
    }

    /// <summary>A text for people must say something, in measure.</summary>
    public void Said(string text, string path, int longest = LongestText) =>
        Unless(!string.IsNullOrWhiteSpace(text) && text.Length <= longest
            && !text.Any(char.IsControl), path, $"{path} must be a text of 1 to {longest} characters in one line");

    public void Ordered(string lowPath, double low, string highPath, double high) =>
        Unless(low <= high, lowPath, $"{lowPath} must not exceed {highPath}, but {Shape.Show(low)} is more than {Shape.Show(high)}");

    public void Between(string path, double value, string lowPath, double low, string highPath, double high) => Unless(
        value >= low && value <= high,
        path,
        $"{path} must lie between {lowPath} and {highPath}, {Shape.Show(low)} and {Shape.Show(high)}, not {Shape.Show(value)}");

    public ImmutableArray<ScenarioFault> ToImmutable() => _faults.ToImmutable();
}
