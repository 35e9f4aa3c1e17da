using Xunit;

namespace ChipMarketGame.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs =>
        new("watch", "run", "replay", "scenario", "scenario list", "scenario show", "scenario check", "strategies", "calibrate",
            "counterfactual", "compare", "balance", "learn", "tournament", "tournament run", "tournament resume", "tournament standings",
            "tournament verify", "tournament panel", "verify", "backup", "restore", "export", "people", "erase");

    [Theory, MemberData(nameof(Verbs))]
    public async Task The_help_of_a_verb_ends_with_examples(string verb)
    {
        var help = await CommandRun.Of([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("Examples:\n  chipmarket " + verb.Split(' ')[0], help.Output, StringComparison.Ordinal);
        Expected.Matches($"help {verb}.txt", help.Output);
    }

    [Fact]
    public async Task Without_a_verb_the_program_lists_its_verbs_and_says_that_it_did_nothing()
    {
        var help = await CommandRun.Of();

        Assert.Equal(2, help.ExitCode);
        Expected.Matches("help.txt", help.Output);
    }
}
