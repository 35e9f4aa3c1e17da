using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Every combination of repeated <c>--set path=value,value</c>.</summary>
internal static class SettingGrid
{
    /// <returns>Lists of <c>path=value</c>, one of each path; a single empty list if nothing is set.</returns>
    /// <exception cref="CommandFailedException">A value stands twice for one path.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> settings)
    {
        IReadOnlyList<IReadOnlyList<string>> grid = [[]];
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            string[] choices = at < 0 ? [setting] : [.. Values(setting[(at + 1)..]).Select(value => $"{setting[..at]}={value}")];
            if (choices.GroupBy(choice => choice).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                throw CommandFailedException.BadUsage($"--set gives {twice.Key} twice.");
            }

            grid = [.. grid.SelectMany(chosen => choices.Select(choice => (IReadOnlyList<string>)[.. chosen, choice]))];
        }

        return grid;
    }

    /// <summary>The values between the commas; a comma inside a list, an object or a quoted text is part of the value.</summary>
    private static IEnumerable<string> Values(string text)
    {
        var (start, depth, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when quoted: i++; break;
                case '"': quoted = !quoted; break;
                case '[' or '{' when !quoted: depth++; break;
                case ']' or '}' when !quoted: depth--; break;
                case ',' when !quoted && depth <= 0:
                    yield return text[start..i];
                    start = i + 1;
                    break;
                default: break;
            }
        }

        yield return text[start..];
    }
}
