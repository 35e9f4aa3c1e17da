using System.Globalization;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StatisticsExampleTests
{
    /// <summary>Stands in for the system's, which all tests share.</summary>
    static readonly StringWriter Console = new();

    [Fact]
    public void The_example_of_the_folders_description_says_what_it_should()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Example();
        CultureInfo.CurrentCulture = culture;

        Assert.Equal(
            ["paired 0.67 ± 0.40, p 0.008", "unpaired 0.67 ± 0.73, p 0.070", "shift 0.65, 0.20 to 0.95 with 90.6 %"],
            Console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void It_is_the_code_that_was_run()
    {
        string[] Lines(params string[] path) => File.ReadAllLines(Path.Combine([Repository.Root, .. path]));
        var code = string.Join(
            '\n', Lines("src", "ChipMarketGame.Research", "README.md").SkipWhile(line => line != "```csharp").Skip(1)
                .TakeWhile(line => line != "```"));
        var run = string.Join(
            '\n', Lines("tests", "ChipMarketGame.Tests", "Research", "Statistics", "StatisticsExampleTests.cs")
                .Select(line => line.Trim()));

        Assert.Contains(code, run, StringComparison.Ordinal);
    }

    static void Example()
    {
        double[] kingmaker = [4.1, 3.7, 5.2, 4.8, 3.9, 4.4], reference = [3.2, 3.5, 4.1, 4.6, 3.1, 3.6]; // $ bn, seed by seed
        var contrast = PairedContrast.Of(kingmaker, reference);
        var welch = StudentTest.Welch(kingmaker, reference);
        var shift = HodgesLehmann.Interval([.. kingmaker.Zip(reference, (a, b) => a - b)], confidence: 0.9);
        Console.WriteLine($"paired {contrast.Difference.Mean:N2} ± {contrast.Difference.HalfWidth:N2}, p {contrast.Test.P:N3}");
        Console.WriteLine($"unpaired {welch.Difference:N2} ± {welch.HalfWidth():N2}, p {welch.P:N3}");
        Console.WriteLine($"shift {shift.Shift:N2}, {shift.Low:N2} to {shift.High:N2} with {shift.Confidence:P1}");
    }
}
