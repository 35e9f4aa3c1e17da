using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LearningTests
{
    public static TheoryData<CompanyRole> Roles => [CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker];

    [Theory, MemberData(nameof(Roles))]
    public void The_kept_record_s_first_generation_is_found_again(CompanyRole role)
    {
        using var kept = JsonDocument.Parse(LearnedSettings.Open(role, "json"));
        using var record = new StreamReader(LearnedSettings.Open(role, "csv"));
        int Figure(string name) => kept.RootElement.GetProperty(name).GetInt32();
        var names = kept.RootElement.GetProperty("mixes").EnumerateArray().Select(mix => mix.GetString()).ToArray();

        var again = new Training(
            Seed.Scenario, role, (ulong)Figure("seed"), Generations: 1, Figure("population"), Figure("seeds"),
            [.. TrainingMix.All.Where(mix => names.Contains(mix.Name))]).Run();

        Assert.True(names.Length >= 3);
        Assert.Equal(
            string.Join('\n', record.ReadToEnd().Split('\n').Take(2)),
            again.Csv().TrimEnd());
    }

    [Theory, MemberData(nameof(Roles))]
    public void The_kept_settings_lie_in_their_ranges_and_did_better_than_the_reference_where_they_were_trained(CompanyRole role)
    {
        using var kept = JsonDocument.Parse(LearnedSettings.Open(role, "json"));

        Assert.All(Leanings.For(role).Zip(LearnedSettings.For(role)), pair => Assert.InRange(pair.Second, pair.First.Low, pair.First.High));
        Assert.True(kept.RootElement.GetProperty("advantage_sd").GetProperty("trained").GetDouble() > 0);
        Assert.Equal(Game.RulesVersion, kept.RootElement.GetProperty("rules").GetInt32());
    }

    [Theory, MemberData(nameof(Roles))]
    public void At_their_start_the_knobs_play_as_the_reference(CompanyRole role)
    {
        var seat = Enumerable.Range(0, Seed.Scenario.Roster.Seats).Select(Seed.Scenario.Roster.At)
            .First(seat => Seed.Scenario.Roster.RoleOf(seat) == role);
        var lineup = Lineup.Reference(Seed.Scenario);

        Assert.Equal(Hash(lineup), Hash(lineup.WithLeanings(seat, [.. Leanings.For(role).Select(knob => knob.Start)])));
    }

    [Fact] // The same seed twice has no spread.
    public void Where_the_reference_always_scores_the_same_there_is_nothing_to_measure_by_and_that_is_said()
    {
        var nothing = Assert.Throws<NoSpreadException>(
            () => new Examination(Seed.Scenario, CompanyRole.GpuMaker, [TrainingMix.HeldOut], [7, 7]));

        Assert.Contains("there is no deviation to measure an advantage by", nothing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_seed_has_no_spread_and_is_refused() => Assert.Contains(
        "seeds of an examination: 2 or more, not 1",
        Assert.ThrowsAny<ArgumentException>(
            () => new Training(
                Seed.Scenario, CompanyRole.GpuMaker, 5, Generations: 1, Population: 4, Seeds: 1, TrainingMix.All).Run()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Learning_gives_the_same_record_on_one_thread_and_on_several()
    {
        TrainingResult On(int threads) =>
            new Training(Seed.Scenario, CompanyRole.GpuMaker, 5, Generations: 2, Population: 4, Seeds: 2, TrainingMix.All, threads).Run();
        var (alone, together) = (On(threads: 1), On(threads: 4));

        Assert.Equal(alone.Json(), together.Json());
        Assert.Equal(alone.Csv(), together.Csv());
    }

    [Fact]
    public void The_evolution_strategy_climbs_a_hill_it_has_never_seen()
    {
        ImmutableArray<double> top = [0.8, 0.3, 0.5, 0.9, 0.1];
        double Height(ImmutableArray<double> place) => -place.Zip(top, (here, there) => (here - there) * (here - there)).Sum();
        var strategy = new EvolutionStrategy([0.5, 0.5, 0.5, 0.5, 0.5], population: 10, seed: 1);
        var before = Height(strategy.Mean);

        for (var generation = 0; generation < 60; generation++) { strategy.Tell([.. strategy.Ask().Select(Height)]); }

        Assert.True(Height(strategy.Mean) > before / 1e4, $"{Height(strategy.Mean)} from {before}");
        Assert.InRange(strategy.Sigma, 0, 0.02);
    }

    [Fact]
    public void Offspring_never_leave_the_cube_even_where_the_top_lies_outside()
    {
        var strategy = new EvolutionStrategy([0.9, 0.1], population: 8, seed: 2);
        for (var generation = 0; generation < 40; generation++)
        {
            var children = strategy.Ask();
            Assert.All(children.SelectMany(child => child), value => Assert.InRange(value, 0, 1));
            strategy.Tell([.. children.Select(child => child[0] - child[1])]);
        }

        Assert.True(strategy.Mean is [> 0.98, < 0.02]);
    }

    private static string Hash(Lineup lineup)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 8), lineup);
        match.Play();
        return match.Game.StateHash();
    }
}
