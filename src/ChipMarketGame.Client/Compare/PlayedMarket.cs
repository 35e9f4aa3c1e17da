using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A market of a comparison with the document that it was made from.</summary>
internal sealed record PlayedMarket(ComparedMarket Compared, ScenarioFile File)
{
    /// <summary>A market for each scenario and each combination of settings, each under a name of its own.</summary>
    /// <param name="who">The seat or the role that is looked at.</param>
    public static ImmutableArray<PlayedMarket> All(IReadOnlyList<string> scenarios, IReadOnlyList<string> settings, string who)
    {
        var (grid, findings) = (SettingGrid.Of(settings), new Findings());
        var files = scenarios.Distinct().Select(name => (Name: name, File: findings.Try(() => ScenarioChoice.Load(name), () => null!)))
            .Where(each => each.File is not null).ToArray();
        ImmutableArray<PlayedMarket> markets =
        [
            .. from each in files
               let label = files.Count(other => other.File.Name == each.File.Name) == 1 || ScenarioFile.BuiltInNames.Contains(each.Name)
                   ? each.File.Name
                   : $"{each.File.Name} ({each.Name})"
               from chosen in grid
               let market = findings.Try(() => Of(label, Settings.Apply(each.File, chosen), chosen, who), () => null!)
               where market is not null
               select market,
        ];
        findings.Throw();
        return markets;
    }

    private static PlayedMarket Of(string label, ScenarioFile file, IReadOnlyList<string> settings, string who) => new(
        new ComparedMarket(
            string.Join(", ", [label, .. settings]), file.Scenario,
            ComparedMeasures.Of(file.Scenario, SeatChoices.SeatsNamed(file.Scenario, who))), file);
}
