using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_code_is_longer_than_a_reader_takes_in()
    {
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)).ToArray();

        var tooLong = files.SelectMany(file => File.ReadLines(file)
            .Select((line, number) => (line.Length, Where: $"{Path.GetRelativePath(Repository.Root, file)}({number + 1})")))
            .Where(line => line.Length > Longest).Select(line => $"{line.Where}: {line.Length}");

        Assert.NotEmpty(files);
        Assert.Empty(tooLong);
    }
}
