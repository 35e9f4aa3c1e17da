namespace ChipMarketGame.Core;

/// <summary>What is wrong at one place of a scenario document, in one sentence that names the place.</summary>
public sealed record ScenarioFault(string Path, string Sentence)
{
    private const int Longest = 500, Head = 160, Tail = 200;

    /// <summary>
    /// At most 500 characters: a sentence quotes what was written, and that may be a whole document with a quote missing.
    /// </summary>
    public string Sentence { get; } = Sentence.Length <= Longest ? Sentence : $"{Sentence[..Head]} … {Sentence[^Tail..]}";
}
