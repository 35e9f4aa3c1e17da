using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>A scenario as named on the command line: a built-in name or a file.</summary>
internal static class ScenarioChoice
{
    public const string Opening = "seed-2025";

    /// <summary>Loads it, with figures set and a length of its own.</summary>
    /// <exception cref="CommandFailedException">There is no such scenario, a setting cannot be read, or its growth ends before.</exception>
    /// <exception cref="ScenarioException">It cannot be played.</exception>
    public static ScenarioFile Load(string nameOrFile, string[]? settings, int? quarters)
    {
        var findings = new Findings();
        var plain = findings.Try<ScenarioFile?>(() => Load(nameOrFile), () => null);
        var figures = findings.Try(() => Settings.Figures(settings ?? []), () => []);
        var market = plain is null || figures.Count == 0 ? plain : findings.Try(() => plain.With(figures), () => plain);
        if (market is not null) { market = findings.Try(() => GameLength.Of(market, quarters), () => market); }
        findings.Throw();
        return market!;
    }

    /// <summary>Loads it.</summary>
    /// <exception cref="CommandFailedException">There is no such scenario, or its file cannot be read.</exception>
    /// <exception cref="ScenarioException">It cannot be played.</exception>
    public static ScenarioFile Load(string nameOrFile)
    {
        if (ScenarioFile.BuiltInNames.Contains(nameOrFile)) { return ScenarioFile.BuiltIn(nameOrFile); }
        if (File.Exists(nameOrFile)) { return ScenarioFile.Read(TextFile.Read(nameOrFile)); }

        var nearest = NearestName.To(nameOrFile, ScenarioFile.BuiltInNames);
        throw CommandFailedException.BadUsage(
            $"There is no scenario {nameOrFile}, neither built in nor as a file.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"Built in: {string.Join(", ", ScenarioFile.BuiltInNames)}.");
    }
}
