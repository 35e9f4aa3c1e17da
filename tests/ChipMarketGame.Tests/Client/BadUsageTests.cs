using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BadUsageTests
{
    [Theory]
    [InlineData("run --sed 7", "There is no option --sed. Did you mean --seed?")]
    [InlineData("replya events.jsonl", "There is no verb replya. Did you mean replay?")]
    [InlineData("tournament standing t", "There is no verb standing. Did you mean standings?")]
    [InlineData("watch --embeded", "There is no option --embeded. Did you mean --embedded?")]
    [InlineData("verify --quiet", "There is no option --quiet.")]
    [InlineData("run --seed -3", "--seed must be a whole number from 0 to 18446744073709551615, not -3.")]
    [InlineData("run --seed 1.5", "--seed must be a whole number from 0 to 18446744073709551615, not 1.5.")]
    [InlineData("run --quarters 0", "--quarters must be a whole number from 1 to 80, not 0.")]
    [InlineData("run --quarters many", "--quarters must be a whole number from 1 to 80, not many.")]
    [InlineData("run --seat gogle=asic-max", "There is no seat gogle in seed-2025. Did you mean google?")]
    [InlineData(
        "run --seat gogle=asic-max",
        "Seats: google, meta, amazon, microsoft, broadcom, mediatek, marvell, alchip, qualcomm, fujitsu, nvidia. Roles: hyperscaler, " +
        "designer, gpu-maker.")]
    [InlineData("run --seat openai=reference", "There is no seat openai in seed-2025.")]
    [InlineData("run --seat google=asicmax", "There is no hyperscaler strategy asicmax. Did you mean asic-max?")]
    [InlineData("run --seat broadcom=asic-max", "There is no designer strategy asic-max.")]
    [InlineData("run --seat google", "--seat is written company=strategy, for example google=asic-max, not google.")]
    [InlineData("run --seat google=hedge --seat Google=bold", "--seat gives google two strategies: hedge and bold.")]
    [InlineData("run --set demand.jevons", "--set is written path=value, for example demand.jevons=0.9, not demand.jevons.")]
    [InlineData("run --set demand.jevons=7", "demand.jevons must lie between 0 and 3, not 7")]
    [InlineData("run --set demand.jevon=0.5", "jevons")]
    [InlineData("run --scenario seed-2026", "There is no scenario seed-2026, neither built in nor as a file. Did you mean seed-2025?")]
    [InlineData("run --sheets nowhere.json", "nowhere.json cannot be read: ")]
    [InlineData("run --sheets nowhere.json --seat google=bold", "--sheets plays every seat from the file: it does not go with --seat.")]
    [InlineData("run --allow-refusals", "--allow-refusals goes with --sheets.")]
    [InlineData("run --luck good", "good")]
    [InlineData("run --language fr", "fr")]
    [InlineData("calibrate --seeds 0", "--seeds must be a whole number from 1 to 10000, not 0.")]
    [InlineData("counterfactual --seeds 1", "--seeds must be at least 2 here: an interval needs a spread.")]
    [InlineData("balance --seeds 2", "--seeds must be at least 4 here: half of them choose the settings, half measure.")]
    [InlineData(
        "balance --mixes reference price-war",
        "--mixes must name at least 3 of reference, own-silicon, all-gpu, price-war, fusion-camp, quality-race, not 2.")]
    [InlineData("balance --mixes reference pricewar own-silicon", "There is no market pricewar. Did you mean price-war?")]
    [InlineData("balance --lever loyalti", "No sheet here has a line loyalti. Did you mean loyalty?")]
    [InlineData("balance --role gpu-maker --lever margin", "No sheet here has a line margin.")]
    [InlineData("balance --role cloud", "cloud")]
    [InlineData("scenario show nosuch", "There is no scenario nosuch, neither built in nor as a file.")]
    [InlineData("scenario show seed-2025 --figures --json", "--figures and --json do not go together.")]
    [InlineData("strategies --role cloud", "cloud")]
    [InlineData("watch --address nonsense", "--address is written host:port with a port from 1 to 65535, not nonsense.")]
    [InlineData("watch --address 127.0.0.1:99999", "--address is written host:port with a port from 1 to 65535, not 127.0.0.1:99999.")]
    [InlineData("watch NoSuchName!", "A game's name is 1 to 40 lower-case letters, digits and hyphens, not NoSuchName!.")]
    [InlineData("watch --seconds-per-quarter 1", "--seconds-per-quarter goes with --embedded: another silo has its own pace.")]
    [InlineData("watch --embedded --address 127.0.0.1:1", "--embedded brings its own silo: it does not go with --address.")]
    [InlineData("watch --language --seconds-per-quarter 1", "--language must be en or zh-Hant, not --seconds-per-quarter.")]
    [InlineData("run --luck good", "--luck must be drawn or none, not good.")]
    [InlineData("learn --role --mix reference", "--role must be hyperscaler, designer or gpu-maker, not --mix.")]
    [InlineData("verify a\0b", "No word may hold the character of number 0, as a␀b does.")]
    [InlineData("run --quarters 80", "seed-2025 can be played for at most 73 quarters, to 2043Q1, not 80:")]
    [InlineData("compare --for meta --strategies reference,hedge --set demand.jevons=1,1", "--set gives demand.jevons=1 twice.")]
    [InlineData("clibrate", "clibrate")]
    [InlineData("run --sed 1", "--sed")]
    public async Task A_wrong_command_line_is_told_in_a_sentence_and_does_nothing(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_command_line_is_told_at_once()
    {
        var run = await CommandRun.Of(
            "run", "--set", "demand.jevon=1", "--set", "amd.price=-1", "--set", "x", "--seat", "gogle=hedge", "--seat", "meta=hegde");

        Assert.Equal(2, run.ExitCode);
        Assert.All(
            new[] { "--set is written path=value, for example demand.jevons=0.9, not x.", "There is no seat gogle in seed-2025.",
                "There is no hyperscaler strategy hegde." },
            sentence => Assert.Contains(sentence, run.Error, StringComparison.Ordinal));
        var figures = await CommandRun.Of(
            "compare", "--for", "meta", "--strategies", "reference,hegde", "--set", "demand.jevon=1", "--set", "amd.price=-1", "--scenario",
            "seed-2052", "--scenario", "seed-2025");
        Assert.All(
            new[] { "There is no scenario seed-2052", "demand.jevon is not part of a scenario", "amd.price must lie between",
                "There is no hyperscaler strategy hegde." },
            sentence => Assert.Contains(sentence, figures.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hint_names_the_help_of_the_verb() =>
        Assert.EndsWith(
            "See chipmarket scenario show --help.\n", (await CommandRun.Of("scenario", "show", "nosuch")).Error, StringComparison.Ordinal);
}
