using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TournamentBoardTests
{
    private static readonly JsonSerializerOptions Wire = new(CanonicalJson.Plain) { Converters = { new FiniteNumber() } };

    [Fact]
    public void A_team_tells_its_strategy_for_each_role_in_a_field_of_its_own() => Assert.Equal(
        """{"name":"kings","nvidia":"kingmaker","hyperscaler":null,"designer":"undercutter","is_filler":false}""",
        JsonSerializer.Serialize(
            new TournamentTeam("kings", [new("nvidia", "kingmaker"), new("hyperscaler", null), new("designer", "undercutter")], false),
            Wire));

    [Fact]
    public void A_combination_tells_who_fills_each_role_and_then_what_it_makes_of_it() => Assert.Equal(
        """{"nvidia":"a","hyperscaler":"b","designer":"a","nvidia_payoff":0.5,"hyperscaler_payoff":-1,"designer_payoff":null}""",
        JsonSerializer.Serialize(
            new PayoffCell([new("nvidia", "a", 0.5), new("hyperscaler", "b", -1), new("designer", "a", double.NaN)]), Wire));
}
