using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>What a scenario's settings did without having said so, told once, beside the results.</summary>
internal static class ScenarioNotes
{
    public static ScenarioFile Tell(this ScenarioFile scenario, Terminal terminal)
    {
        Tell([scenario], terminal);
        return scenario;
    }

    public static void Tell(IEnumerable<ScenarioFile> scenarios, Terminal terminal)
    {
        foreach (var sentence in scenarios.SelectMany(scenario => scenario.Notes).Select(note => note.Sentence).Distinct())
        {
            terminal.Fault($"Note: {sentence}.");
        }
    }
}
