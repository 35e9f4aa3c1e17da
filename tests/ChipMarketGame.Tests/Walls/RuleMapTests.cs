using System.Text.RegularExpressions;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The table in Core's README that says where a rule stands.</summary>
public sealed partial class RuleMapTests
{
    [Fact]
    public void Each_file_in_the_map_of_the_rules_is_there()
    {
        var core = Path.Combine(Repository.Root, "src", "ChipMarketGame.Core");
        var rows = File.ReadLines(Path.Combine(core, "README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal));

        var files = rows.SelectMany(row => FileName().Matches(row)).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(files.Length > 20, "the table has gone");
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(core, file)), $"{file} is not in ChipMarketGame.Core."));
    }

    [GeneratedRegex("`([A-Za-z]+/[A-Za-z]+\\.cs)`")]
    private static partial Regex FileName();
}
