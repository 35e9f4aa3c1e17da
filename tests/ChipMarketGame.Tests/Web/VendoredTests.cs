using System.Text.RegularExpressions;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class VendoredTests
{
    static readonly string Site = Path.Combine(Repository.Root, "src", "ChipMarketGame.Web");

    static readonly string Library = Path.Combine(Site, "wwwroot", "echarts");

    [Fact]
    public void The_library_of_the_charts_is_the_version_its_script_takes_and_has_its_licences_beside_it()
    {
        var version = Version.Match(File.ReadAllText(Path.Combine(Site, "Charts", "vendor-echarts"))).Groups[1].Value;

        Assert.Contains(
            $".version=\"{version}\"", File.ReadAllText(Path.Combine(Library, "echarts.common.min.js")), StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "LICENSE", "NOTICE", "LICENSE-d3" },
            Directory.GetFiles(Library).Select(path => Path.GetFileName(path)).ToHashSet());
    }

    [GeneratedRegex("^version=(.+)$", RegexOptions.Multiline)]
    private static partial Regex Version { get; }
}
