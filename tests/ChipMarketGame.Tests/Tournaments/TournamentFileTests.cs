using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TournamentFileTests
{
    const string Good = """
        schema: chipmarket/experiment@1
        kind: tournament
        name: spring
        format: league
        scenario: seed-2025
        seeds: {master: 7}
        entrants:
          - {name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
          - {name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}
        cycles: 3
        stop: {looks: [10, 20], top: 2, half_width_sd: 0.2}
        failures: forfeit
        run: {part: 100, csv: true}
        """;

    [Fact]
    public void A_file_says_what_is_played()
    {
        var file = TournamentFile.Read(Good);

        Assert.Equal(
            ("spring", TournamentFormat.League, "seed-2025", 3, FailureRule.Forfeit, 100, true, 2, 0.2),
            (file.Name, file.Format, file.Scenario, file.Blocks, file.Failures, file.Part, file.Csv, file.Top, file.HalfWidth));
        Assert.Equal([10, 20], file.Looks);
        Assert.Equal("b", file.Entrants[1].Name);
        Assert.Equal(["open-arms", "bold", "premium-ip"], Entrant.RolesIn(Seed.Scenario.Roster).Select(file.Entrants[1].For));
    }

    [Theory]
    [InlineData("kind: tournament", "kind: turnament", "Line 2, kind: must be tournament, not turnament. Did you mean tournament?")]
    [InlineData("format: league", "format: leage", "Line 4, format: must be focal, league or capture, not leage. Did you mean league?")]
    [InlineData("format: league\n", "", "Line 1, format: is missing.")]
    [InlineData("master: 7", "master: -7", "Line 6, seeds.master: must be a whole number from 0 to 18446744073709551615, not -7.")]
    [InlineData("{master: 7}", "{}", "Line 6, seeds.commit: must be the SHA-256 of the secret, 64 digits 0-9a-f, or give master instead.")]
    [InlineData(
        "hyperscaler: hedge", "hyperscaler: hegde",
        "Line 8, entrants[1].hyperscaler: there is no hyperscaler strategy hegde. Did you mean hedge? Allowed are reference, ")]
    [InlineData(
        ", designer: premium-ip", "",
        "Line 9, entrants[2]: in a league an entrant needs a strategy for each of nvidia, hyperscaler and designer.")]
    [InlineData("name: b", "name: A", "Line 9, entrants[2].name: there are two entrants called A.")]
    [InlineData("name: b", "nom: b", "Line 9, entrants[2].nom: there is no such field; allowed are name, nvidia, hyperscaler, designer.")]
    [InlineData("cycles: 3", "cycles: 0", "Line 10, cycles: must be a whole number from 1 to 1000000, not 0.")]
    [InlineData("cycles: 3", "cycels: 3", "Line 10, cycels: there is no such field; allowed are schema, ")]
    [InlineData(
        "looks: [10, 20]", "looks: [20, 10]",
        "Line 11, stop.looks: must be a list of 1 to 20 numbers of blocks from 2 to 1000000, rising, for example [32, 64, 128].")]
    [InlineData("half_width_sd: 0.2", "half_width_sd: wide", "Line 11, stop.half_width_sd: must be a number from 0 to 10, not wide.")]
    [InlineData("failures: forfeit", "failures: forgive", "Line 12, failures: must be standing-orders, forfeit or void, not forgive.")]
    [InlineData("csv: true", "csv: maybe", "Line 13, run.csv: must be true or false, not maybe.")]
    [InlineData("run: {part: 100, csv: true}", "run: fast", "Line 13, run: must be a mapping of fields.")]
    [InlineData("seeds: {master: 7}", "seeds: {master: 7", "this is no YAML")]
    public void What_cannot_be_is_told_with_line_field_and_what_is_allowed(string written, string instead, string sentence)
    {
        var refused = Assert.Throws<TournamentFileException>(
            () => TournamentFile.Read(Good.Replace(written, instead, StringComparison.Ordinal)));

        Assert.Contains(refused.Faults, fault => fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("hello")]
    [InlineData("{[a]: b}")]
    [InlineData("a: 1\n---\nb: 2")]
    public void What_is_no_mapping_is_told_in_a_sentence(string text) =>
        Assert.Contains(
            "a tournament file is one mapping of fields", Assert.Throws<TournamentFileException>(() => TournamentFile.Read(text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_nests_or_repeats_itself_without_end_is_refused_and_an_alias_is_read()
    {
        var bomb = Good + "\na0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 20).Select(
            level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"));
        var deep = Good + $"\nx: {new string('[', 50_000)}{new string(']', 50_000)}";
        var itself = Good + "\nx: &x [*x]";

        Assert.Contains("has at most 100000 values", Refusal(bomb), StringComparison.Ordinal);
        Assert.Contains("is not nested deeper than 32", Refusal(deep), StringComparison.Ordinal);
        Assert.Contains("*x refers to nothing that stands before it.", Refusal(itself), StringComparison.Ordinal);
        var alias = Good.Replace(
            "{name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}",
            "name: a\n    nvidia: kingmaker\n    hyperscaler: &h hedge\n    designer: undercutter", StringComparison.Ordinal).Replace(
            "{name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}",
            "name: b\n    nvidia: open-arms\n    hyperscaler: *h\n    designer: premium-ip", StringComparison.Ordinal);
        Assert.Equal("hedge", TournamentFile.Read(alias).Entrants[1].For(CompanyRole.Hyperscaler));
        static string Refusal(string text) => Assert.Throws<TournamentFileException>(() => TournamentFile.Read(text)).Message;
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(
            3, Assert.Throws<TournamentFileException>(
                () => TournamentFile.Read(Good.Replace("league", "legue", StringComparison.Ordinal).Replace(
                    "name: spring", "nam: spring", StringComparison.Ordinal))).Faults.Length);

    [Fact]
    public void All_enters_every_built_in_strategy_but_the_exploiters_in_each_class_that_has_it()
    {
        var file = TournamentFile.Read(
            "schema: chipmarket/experiment@1\nkind: tournament\nname: all\nformat: focal\nscenario: seed-2025\nseeds: {master: " +
            "1}\nentrants: all");

        Assert.All(Entrant.Roles, role => Assert.Equal(
            StrategyCatalogue.For(role).Where(info => !info.Tags.HasFlag(StrategyTags.Exploiter)).Select(info => info.Name)
                .Order(StringComparer.Ordinal),
            file.Entrants.Select(entrant => entrant.For(role)).OfType<string>().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_commitment_is_the_hash_of_the_secret_and_nothing_else_is_taken_for_it()
    {
        var other = TournamentSeeds.CommitmentTo("battery");
        var real = TournamentSeeds.CommitmentTo("correct-horse");
        string With(string commit, string secret) => Good.Replace("{master: 7}", $"{{commit: {commit}{secret}}}", StringComparison.Ordinal);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", TournamentSeeds.CommitmentTo("abc"));
        Assert.True(TournamentFile.Read(With(real, ", secret: correct-horse")).Seeds.Committed);
        Assert.Contains("is not the one that was committed", Refusal(With(other, ", secret: correct-horse")), StringComparison.Ordinal);
        Assert.Contains("is not revealed yet", Refusal(With(real, "")), StringComparison.Ordinal);
        static string Refusal(string text) => Assert.Throws<TournamentFileException>(() => TournamentFile.Read(text)).Message;
    }

    [Fact]
    public void Seeds_follow_from_the_secret_and_differ_from_step_to_step()
    {
        var seeds = new TournamentSeeds("correct-horse", true);

        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(step => seeds[step]).Distinct().Count());
        Assert.NotEqual(seeds[0], new TournamentSeeds("correct-house", true)[0]);
        Assert.Equal(seeds[3], new TournamentSeeds("correct-horse", false)[3]);
    }

    [Theory]
    [InlineData("focal", TournamentFormat.Focal)]
    [InlineData("league", TournamentFormat.League)]
    [InlineData("capture", TournamentFormat.Capture)]
    public void The_examples_can_be_played(string name, TournamentFormat format)
    {
        var file = TournamentFile.Read(File.ReadAllText(Path.Combine(
            Repository.Root, "src", "ChipMarketGame.Research", "Tournaments", "Examples", $"{name}.yaml")));

        Assert.Equal(format, file.Format);
        Assert.True(format != TournamentFormat.League || file.Entrants.Length >= 13);
    }
}
