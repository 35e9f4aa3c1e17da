using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StrategyLibraryTests
{
    [Fact]
    public void A_library_with_one_s_own_leaves_the_catalogue_as_it_was()
    {
        var library = StrategyLibrary.BuiltIn.With(new Own("mine", CompanyClass.Hyperscaler));

        Assert.Equal("mine", library.For(CompanyClass.Hyperscaler)[^1].Name);
        Assert.DoesNotContain(StrategyLibrary.BuiltIn.For(CompanyClass.Hyperscaler), info => info.Name == "mine");
        Assert.Equal("mine", Lineup.Reference(Seed.Scenario, library).With(CompanyClass.Hyperscaler, "mine").With(Seed.Seat("nvidia"), "kingmaker")[Seed.Seat("meta")]);
        Assert.Throws<UnknownStrategyException>(() => Lineup.Reference(Seed.Scenario).With(Seed.Seat("meta"), "mine"));
    }

    [Theory]
    [InlineData("hedge", CompanyClass.Hyperscaler, "The name 'hedge' is taken")]
    [InlineData("My Strategy", CompanyClass.Hyperscaler, "A strategy is called 'My Strategy'; a name has lower-case letters, digits and hyphens only.")]
    [InlineData("mine", CompanyClass.Designer, "The strategy 'mine' says that it plays the class Designer, but it is made for Hyperscaler.")]
    public void What_cannot_be_taken_in_is_refused_in_a_sentence(string name, CompanyClass seatClass, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<StrategyRegistrationException>(() => StrategyLibrary.BuiltIn.With(new Own(name, seatClass))).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_registered_is_said() =>
        Assert.Equal("Nobody registers no strategy.", Assert.Throws<StrategyRegistrationException>(() => StrategyLibrary.BuiltIn.With(new Nobody())).Message);

    private sealed class Own(string name, CompanyClass seatClass) : IOwnStrategies
    {
        public void Register(StrategyRegister register) =>
            register.Add(new StrategyInfo(name, seatClass, new Title("", "")), (scenario, seat) => new HyperscalerPlanner(scenario, seat, new()));
    }

    private sealed class Nobody : IOwnStrategies
    {
        public void Register(StrategyRegister register)
        {
        }
    }
}
