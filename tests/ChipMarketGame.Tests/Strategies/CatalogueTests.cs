using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CatalogueTests
{
    public static TheoryData<CompanyClass> Classes => [CompanyClass.Hyperscaler, CompanyClass.Designer, CompanyClass.GpuMaker];

    [Theory, MemberData(nameof(Classes))]
    public void A_class_has_its_reference_first_and_at_least_three_others(CompanyClass seatClass)
    {
        var infos = StrategyCatalogue.For(seatClass);

        Assert.Equal(StrategyCatalogue.Reference, infos[0].Name);
        Assert.True(infos.Length >= 4);
        Assert.All(infos, info => Assert.Equal(seatClass, info.Class));
    }

    [Theory, MemberData(nameof(Classes))]
    public void Names_are_unique_in_a_class_and_easy_to_type(CompanyClass seatClass)
    {
        var names = StrategyCatalogue.For(seatClass).Select(info => info.Name).ToArray();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(names, name => Assert.All(name, letter => Assert.True(letter is (>= 'a' and <= 'z') or '-', name)));
    }

    [Theory, MemberData(nameof(Classes))]
    public void Each_says_its_idea_in_both_languages(CompanyClass seatClass) => Assert.All(StrategyCatalogue.For(seatClass), info =>
    {
        Assert.EndsWith(".", info.Summary.En, StringComparison.Ordinal);
        Assert.EndsWith("。", info.Summary.Zh, StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Classes))]
    public void No_strategy_is_another_under_a_different_name(CompanyClass seatClass)
    {
        var games = StrategyCatalogue.For(seatClass).Select(info =>
        {
            var match = new Match(Game.Open(Seed.Scenario, seed: 11), Lineup.Reference(Seed.Scenario).With(seatClass, info.Name));
            match.Play();
            return match.Game.StateHash();
        }).ToArray();

        Assert.Equal(games.Distinct(), games);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var unknown = Assert.Throws<UnknownStrategyException>(() => Lineup.Reference(Seed.Scenario).With(Seed.Seat("google"), "asic-mux"));

        Assert.StartsWith("There is no hyperscaler strategy called 'asic-mux'. Choose one of: reference, gpu-only,", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_found_whatever_its_case() =>
        Assert.Equal("asic-max", Lineup.Reference(Seed.Scenario).With(Seed.Seat("google"), "ASIC-Max")[Seed.Seat("google")]);
}
