using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Every combination of repeated <c>--set path=value,value</c>.</summary>
internal static class SettingGrid
{
    /// <returns>Lists of <c>path=value</c>, one of each path; a single empty list if nothing is set.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> settings)
    {
        IReadOnlyList<IReadOnlyList<string>> grid = [[]];
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            string[] choices = at < 0 ? [setting] : [.. setting[(at + 1)..].Split(',').Select(value => $"{setting[..at]}={value}")];
            grid = [.. grid.SelectMany(chosen => choices.Select(choice => (IReadOnlyList<string>)[.. chosen, choice]))];
        }

        return grid;
    }
}
