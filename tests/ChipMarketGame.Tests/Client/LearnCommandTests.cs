using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LearnCommandTests
{
    [Theory]
    [InlineData("hyperscaler", "meta")]
    [InlineData("designer", "broadcom")]
    [InlineData("gpu-maker", "nvidia")]
    public async Task What_it_wrote_plays_without_compiling(string role, string seat)
    {
        using var home = new TemporaryFolder();
        File.Copy(
            Path.Combine(Repository.Root, "src", "ChipMarketGame.Strategies", "Learned", $"learned-{role}.json"),
            home.File("trained.json"));

        var mine = await CommandRun.Of("run", "--own", home.File("trained.json"), "--seat", $"{seat}=trained", "--quarters", "3");
        var built = await CommandRun.Of("run", "--seat", $"{seat}=learned", "--quarters", "3");

        Assert.Equal((0, ""), (mine.ExitCode, mine.Error));
        Assert.Equal(built.Output.Split("State hash")[1], mine.Output.Split("State hash")[1]);
        Assert.Contains("trained", mine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"role":"cloud","settings":{}}""", "role must be hyperscaler, designer or gpu-maker, not cloud.")]
    [InlineData("""{"role":"designer","settings":{"margin":0}}""", "settings has no quote.")]
    [InlineData(
        """{"role":"designer","settings":{"margin":9,"quote":1,"ip":1,"booking":1,"fusion_threshold":0}}""",
        "settings.margin must be a number from -0.12 to 0.1, not 9.")]
    [InlineData("[]", "This is no file of settings as chipmarket learn --out writes them: an object with role and settings.")]
    public async Task A_file_of_other_settings_is_refused_in_a_sentence(string text, string sentence)
    {
        using var home = new TemporaryFolder();
        File.WriteAllText(home.File("mine.json"), text);

        var run = await CommandRun.Of("strategies", "--own", home.File("mine.json"));

        Assert.Equal((2, $"{home.File("mine.json")}: {sentence}\nSee chipmarket strategies --help.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Settings_and_record_are_kept_and_the_outcome_elsewhere_is_said()
    {
        using var home = new TemporaryFolder();
        var run = await CommandRun.Of(
            "learn", "--role", "gpu-maker", "--generations", "1", "--population", "4", "--seeds", "2", "--out", home.File("trained"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("against rivals never seen.", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["learned-gpu-maker.csv", "learned-gpu-maker.json"], Directory.GetFiles(home.File("trained")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("hyperscaler", "meta")]
    [InlineData("designer", "broadcom")]
    [InlineData("gpu-maker", "nvidia")]
    public async Task A_schedule_is_learned_for_a_lesson_too_and_plays_under_the_name_of_its_file(string role, string seat)
    {
        using var home = new TemporaryFolder();
        var learned = await CommandRun.Of(
            "learn", "--role", role, "--knobs", "schedule", "--quarters", "8", "--generations", "1", "--population", "4", "--seeds", "2",
            "--out", home.File("trained"));
        var run = await CommandRun.Of(
            "run", "--own", home.File($"trained/learned-schedule-{role}.json"), "--seat", $"{seat}=learned-schedule-{role}",
            "--quarters", "8");

        Assert.Equal((0, ""), (learned.ExitCode, learned.Error));
        Assert.Contains(".opening", learned.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"learned-schedule-{role}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "learn --role designer --mix reference --mix gpu-camp",
        "--mix must be given at least 3 times with different names, or not at all; 2 is too few to learn anything general.")]
    [InlineData("learn --role designer --population 3", "--population must be a whole number from 4 to 1000, not 3.")]
    public async Task What_cannot_be_learnt_from_is_refused(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
