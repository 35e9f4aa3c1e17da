using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Changes to a scenario's figures, as given by repeated <c>--set path=value</c>.</summary>
internal static class Settings
{
    public static ScenarioFile Apply(ScenarioFile scenario, IReadOnlyList<string> settings)
    {
        var figures = new Dictionary<string, string>();
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == setting.Length - 1)
            {
                throw CommandFailedException.BadUsage($"--set is written path=value, for example demand.jevons=0.9, not {setting}.");
            }

            if (!figures.TryAdd(setting[..at], setting[(at + 1)..])) { throw CommandFailedException.BadUsage($"--set gives {setting[..at]} twice."); }
        }

        return figures.Count == 0 ? scenario : scenario.With(figures);
    }
}
