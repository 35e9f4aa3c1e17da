using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A tournament from its file, with the scenario and the panel that the file names.</summary>
internal static class TournamentChoice
{
    /// <exception cref="CommandFailedException">Its scenario or panel cannot be had.</exception>
    /// <exception cref="BatchException">They do not fit together.</exception>
    /// <exception cref="TournamentFileException">The text is no tournament.</exception>
    public static Tournament Read(string text, OwnAssemblies own)
    {
        var file = TournamentFile.Read(text, own.Library);
        return Tournament.Of(
            file, ScenarioChoice.Load(file.Scenario), file.Panel is { } path ? ReadPanel(path) : null, []) with { Own = own };
    }

    private static Panel ReadPanel(string path)
    {
        try
        {
            return PanelFile.Read(TextFile.Read(path));
        }
        catch (FormatException broken)
        {
            throw CommandFailedException.BadUsage($"{path}: {broken.Message}");
        }
    }
}
