using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StrategyLibraryTests
{
    [Fact]
    public void A_library_with_one_s_own_leaves_the_catalogue_as_it_was()
    {
        var library = StrategyLibrary.BuiltIn.With(new Own("mine", CompanyRole.Hyperscaler));

        Assert.Equal("mine", library.For(CompanyRole.Hyperscaler)[^1].Name);
        Assert.DoesNotContain(StrategyLibrary.BuiltIn.For(CompanyRole.Hyperscaler), info => info.Name == "mine");
        Assert.Equal(
            "mine", Lineup.Reference(Seed.Scenario, library).With(CompanyRole.Hyperscaler, "mine")
                .With(Seed.Seat("nvidia"), "kingmaker")[Seed.Seat("meta")]);
        Assert.Throws<UnknownStrategyException>(() => Lineup.Reference(Seed.Scenario).With(Seed.Seat("meta"), "mine"));
    }

    [Theory]
    [InlineData("hedge", CompanyRole.Hyperscaler, "The name 'hedge' is taken")]
    [InlineData(
        "My Strategy", CompanyRole.Hyperscaler,
        "A strategy is called 'My Strategy'; a name has lower-case letters, digits and hyphens only.")]
    [InlineData("mine", CompanyRole.Designer, "The strategy 'mine' says that it plays the role Designer, but it is made for Hyperscaler.")]
    public void What_cannot_be_taken_in_is_refused_in_a_sentence(string name, CompanyRole role, string sentence) =>
        Assert.StartsWith(
            sentence, Assert.Throws<StrategyRegistrationException>(() => StrategyLibrary.BuiltIn.With(new Own(name, role))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_registered_is_said() =>
        Assert.Equal(
            "Nobody registers no strategy.",
            Assert.Throws<StrategyRegistrationException>(() => StrategyLibrary.BuiltIn.With(new Nobody())).Message);

    private sealed class Own(string name, CompanyRole role) : IOwnStrategies
    {
        public void Register(StrategyRegister register) =>
            register.Add(
                new StrategyInfo(name, role, new Title("", "")), (scenario, seat) => new HyperscalerPlanner(scenario, seat, new()));
    }

    private sealed class Nobody : IOwnStrategies
    {
        public void Register(StrategyRegister register)
        {
        }
    }
}
