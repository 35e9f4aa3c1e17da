using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CatalogueTests
{
    public static TheoryData<CompanyRole> Roles => [CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker];

    [Theory, MemberData(nameof(Roles))]
    public void A_class_has_its_reference_first_and_at_least_seven_others(CompanyRole role)
    {
        var infos = StrategyCatalogue.For(role);

        Assert.Equal(StrategyCatalogue.Reference, infos[0].Name);
        Assert.True(infos.Length >= 8);
        Assert.All(infos, info => Assert.Equal(role, info.Role));
    }

    [Theory, MemberData(nameof(Roles))]
    public void Names_are_unique_in_a_class_and_easy_to_type(CompanyRole role)
    {
        var names = StrategyCatalogue.For(role).Select(info => info.Name).ToArray();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(names, name => Assert.All(name, letter => Assert.True(letter is (>= 'a' and <= 'z') or '-', name)));
    }

    [Theory, MemberData(nameof(Roles))]
    public void Each_says_its_idea_in_both_languages(CompanyRole role) => Assert.All(StrategyCatalogue.For(role), info =>
    {
        Assert.EndsWith(".", info.Summary.En, StringComparison.Ordinal);
        Assert.EndsWith("。", info.Summary.Zh, StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Roles))]
    public void No_strategy_is_another_under_a_different_name(CompanyRole role)
    {
        var games = StrategyCatalogue.For(role).Select(info =>
        {
            var match = new Match(Game.Open(Seed.Scenario, seed: 11), Lineup.Reference(Seed.Scenario).With(role, info.Name));
            match.Play();
            return match.Game.StateHash();
        }).ToArray();

        Assert.Equal(games.Distinct(), games);
    }

    [Theory, MemberData(nameof(Roles))]
    public void Each_plays_whole_games_without_ruin_and_the_same_again(CompanyRole role) => Assert.All(StrategyCatalogue.For(role), info =>
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 12), Lineup.Reference(Seed.Scenario).With(role, info.Name));
        match.Play();
        var (ruined, hash) = (match.Game.News.Count(item => item.Kind == NewsKind.Administration), match.Game.StateHash());

        match.Restart(12);
        match.Play();

        Assert.Equal(0, ruined);
        Assert.Equal(hash, match.Game.StateHash());
    });

    [Theory, MemberData(nameof(Roles))]
    public void Only_what_is_tagged_stochastic_draws_from_its_private_luck(CompanyRole role) =>
        Assert.All(StrategyCatalogue.For(role), info =>
    {
        var (drawn, still) = (FirstSheet(role, info.Name, LuckMode.Drawn), FirstSheet(role, info.Name, LuckMode.None));

        Assert.Equal(info.Tags.HasFlag(StrategyTags.Stochastic), !drawn.Equals(still));
    });

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var unknown = Assert.Throws<UnknownStrategyException>(() => Lineup.Reference(Seed.Scenario).With(Seed.Seat("google"), "asic-mux"));

        Assert.StartsWith(
            "There is no hyperscaler strategy called 'asic-mux'. Choose one of: reference, gpu-only,", unknown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_found_whatever_its_case() =>
        Assert.Equal("asic-max", Lineup.Reference(Seed.Scenario).With(Seed.Seat("google"), "ASIC-Max")[Seed.Seat("google")]);

    /// <summary>What the role's first seat decides in the opening quarter, of which luck changes nothing but the private streams.</summary>
    private static object FirstSheet(CompanyRole role, string name, LuckMode luck)
    {
        var views = Game.Open(Seed.Scenario, seed: 9, luck).Views;
        return role switch
        {
            CompanyRole.Hyperscaler =>
                StrategyCatalogue.Hyperscaler(name, Seed.Scenario, views.Hyperscalers[0].Seat).Decide(views.Hyperscalers[0]),
            CompanyRole.Designer => StrategyCatalogue.Designer(name, Seed.Scenario, views.Designers[0].Seat).Decide(views.Designers[0]),
            _ => StrategyCatalogue.Nvidia(name, Seed.Scenario, views.Nvidia.Seat).Decide(views.Nvidia),
        };
    }
}
