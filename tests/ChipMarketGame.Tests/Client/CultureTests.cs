using System.Globalization;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Where a machine stands changes no byte: decimal commas, dotted I, other digits, another calendar.</summary>
public sealed class CultureTests
{
    static readonly string[][] Verbs =
    [
        ["run", "--seed", "18446744073709551615", "--quarters", "3", "--set", "demand.jevons=0.55", "--out", "OUT/run"],
        ["run", "--quarters", "2", "--language", "zh-Hant", "--out", "OUT/chinese"],
        ["compare", "--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--set", "quarters=2,3", "--out",
            "OUT/compare"],
        ["calibrate", "--seeds", "1", "--csv", "OUT/calibrate.csv"],
        ["counterfactual", "--seeds", "2", "--csv", "OUT/counterfactual.csv"],
        ["scenario", "show", "seed-2025", "--figures"], ["scenario", "show", "seed-2025"], ["scenario", "list"], ["strategies"],
        ["replay", "OUT/run/events.jsonl"],
        ["run", "--set", "demand.jevons=1,5"], ["run", "--quarters", "80"],
    ];

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task Every_verb_gives_the_same_bytes(string culture)
    {
        using var home = new TemporaryFolder();
        var (here, there) = (await Told(home, CultureInfo.InvariantCulture), await Told(home, CultureInfo.GetCultureInfo(culture)));

        Assert.Equal(here.Runs, there.Runs);
        Assert.Equal(here.Files, there.Files);
    }

    /// <summary>What the verbs say and leave in a folder, which is emptied again: its name stands in some of the files.</summary>
    static async Task<(List<CommandRun> Runs, string Files)> Told(TemporaryFolder home, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var runs = new List<CommandRun>();
            foreach (var verb in Verbs)
            {
                runs.Add(await CommandRun.Of([.. verb.Select(word => word.Replace("OUT", home.Path, StringComparison.Ordinal))]));
            }

            return (runs, FolderContent.Of(home.Path));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Directory.Delete(home.Path, recursive: true);
            Directory.CreateDirectory(home.Path);
        }
    }
}
