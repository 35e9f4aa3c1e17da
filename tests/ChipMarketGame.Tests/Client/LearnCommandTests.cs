using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LearnCommandTests
{
    [Fact]
    public async Task Settings_and_record_are_kept_and_the_outcome_elsewhere_is_said()
    {
        using var home = new TemporaryFolder();
        var run = await CommandRun.Of("learn", "--class", "gpu-maker", "--generations", "1", "--population", "4", "--seeds", "2", "--out", home.File("trained"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("against rivals never seen.", run.Output, StringComparison.Ordinal);
        Assert.Equal(["learned-gpu-maker.csv", "learned-gpu-maker.json"], Directory.GetFiles(home.File("trained")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("learn --class designer --mix reference --mix gpu-camp", "--mix must be given at least 3 times with different names, or not at all; 2 is too few to learn anything general.")]
    [InlineData("learn --class designer --population 3", "--population must be a whole number from 4 to 1000, not 3.")]
    public async Task What_cannot_be_learnt_from_is_refused(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
