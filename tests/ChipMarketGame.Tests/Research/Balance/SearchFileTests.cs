using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SearchFileTests
{
    static readonly ScenarioFile Short = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "4" });

    [Fact]
    public void What_is_written_is_read_and_fits_the_scenario_it_was_made_in()
    {
        var found = Found();
        var read = SearchFile.Read(SearchFile.Write(found));

        Assert.Equal(SearchFile.Write(found), SearchFile.Write(read));
        Assert.Null(read.Objection(Short));
    }

    [Fact]
    public void A_search_of_another_scenario_is_refused() => Assert.StartsWith(
        "The search was made in seed-2025 version ", Found().Objection(ScenarioFile.BuiltIn("seed-2025")), StringComparison.Ordinal);

    [Fact]
    public void A_search_under_other_rules_is_refused() => Assert.StartsWith(
        "The search was made under rules version 1, this is version ", (Found() with { Rules = 1 }).Objection(Short),
        StringComparison.Ordinal);

    [Fact]
    public void A_search_whose_strategy_plays_otherwise_by_now_is_refused()
    {
        var found = Found();
        var old = found with { Roles = [found.Roles[0] with { Digest = "0123456789abcdef" }] };

        Assert.StartsWith(
            "What the search found for the role gpu-maker no longer plays seed-2025 as it did.", old.Objection(Short),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "The search cannot be read: it is no JSON ")]
    [InlineData("{}", "The search cannot be read: a field is missing or of another kind.")]
    [InlineData("""{"schema":"chipmarket/searched@9"}""", "The search cannot be read: its schema is not chipmarket/searched@1.")]
    public void What_is_no_search_is_refused_in_a_sentence(string text, string sentence) => Assert.StartsWith(
        sentence, Assert.Throws<FormatException>(() => SearchFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_setting_out_of_its_range_is_refused_by_name() => Assert.Equal(
        "The search cannot be read: settings.rd.opening must be a number from 0 to 2.",
        Assert.Throws<FormatException>(
            () => SearchFile.Read(SearchFile.Write(Found()).Replace("\"rd.opening\": 1", "\"rd.opening\": 3", StringComparison.Ordinal)))
            .Message);

    [Fact]
    public void As_many_generations_find_the_same_again()
    {
        SearchedSchedule Search() => new ScheduleSearch(Short, CompanyRole.GpuMaker, Seed: 2, Minutes: 1, Generations: 1, Seeds: 2).Run();

        Assert.Equal(Search().Settings, Search().Settings);
        Assert.Equal(Search().Digest, Search().Digest);
    }

    static SearchedSchedules Found()
    {
        ImmutableArray<double> settings = [.. Leanings.For(CompanyRole.GpuMaker, KnobForm.Schedule).Select(knob => knob.Start)];
        return ScheduleSearch.Found(Short, [new SearchedSchedule(
            CompanyRole.GpuMaker, 1, 0.5, 3, 16, 8, ["reference"], 0.1, 0.2, 0.3, settings,
            SearchedSchedules.DigestOf(Short.Scenario, CompanyRole.GpuMaker, settings))]);
    }
}
