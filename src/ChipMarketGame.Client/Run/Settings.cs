using System.CommandLine;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Changes to a scenario's figures, as given by repeated <c>--set path=value</c>.</summary>
internal static class Settings
{
    public static Option<string[]> Option(string description) => new("--set") { Description = description, HelpName = "PATH=VALUE" };

    /// <exception cref="CommandFailedException">Settings are not written so, or one is given twice; all of them are named.</exception>
    public static ScenarioFile Apply(ScenarioFile scenario, IReadOnlyList<string> settings) =>
        Figures(settings) is { Count: > 0 } figures ? scenario.With(figures) : scenario;

    /// <summary>What they set, by path.</summary>
    /// <inheritdoc cref="Apply"/>
    public static Dictionary<string, string> Figures(IReadOnlyList<string> settings)
    {
        var (figures, faults) = (new Dictionary<string, string>(), new List<string>());
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == setting.Length - 1)
            {
                faults.Add($"--set is written path=value, for example demand.jevons=0.9, not {setting}.");
            }
            else if (!figures.TryAdd(setting[..at], setting[(at + 1)..])) { faults.Add($"--set gives {setting[..at]} twice."); }
        }

        return faults.Count > 0 ? throw CommandFailedException.BadUsage([.. faults]) : figures;
    }
}
