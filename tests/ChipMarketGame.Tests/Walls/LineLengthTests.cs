using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LineLengthTests
{
    private const int Longest = 140;
    private const string RawMark = "\"\"\"";
    private static readonly string[] Kinds = ["*.cs", "*.razor", "*.js", "*.css"];

    [Fact]
    public void No_line_of_code_is_longer_than_a_reader_takes_in()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => Kinds.SelectMany(kind =>
            Directory.GetFiles(Path.Combine(Repository.Root, folder), kind, SearchOption.AllDirectories))).Where(IsOurs).ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(TooLong));
    }

    private static bool IsOurs(string file) => !Path.GetFileName(file).StartsWith("echarts", StringComparison.Ordinal);

    /// <summary>
    /// The lines of a file that are too long; what stands between the marks of a raw string is a page, a query or a file, not code.
    /// </summary>
    private static IEnumerable<string> TooLong(string file)
    {
        var (number, isRaw) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var marks = line.Split(RawMark).Length - 1;
            if (line.Length > Longest && !isRaw && marks == 0) { yield return $"{Path.GetRelativePath(Repository.Root, file)}({number})"; }
            if (marks % 2 == 1) { isRaw = !isRaw; }
        }
    }
}
