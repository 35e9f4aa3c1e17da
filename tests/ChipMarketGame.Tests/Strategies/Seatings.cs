using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>Games as they come: any seed, any strategies in the seats, sensible or not, stopped at any quarter.</summary>
internal static class Seatings
{
    private static readonly StrategyInfo Random = new("anything-goes", CompanyRole.Actor, new Title("", ""));

    /// <summary>Decides like others, a hundred times as slowly: it is asked, but does not play.</summary>
    private const string Slow = "lookahead";

    private static readonly Gen<int> Choice = Gen.Int[0, 1000];

    /// <summary>A lineup of strategies from the catalogue and of players without any sense.</summary>
    public static Gen<Lineup> Lineups { get; } = Choice.Array[Seed.Scenario.Roster.Seats].Select(choices => Seat(choices, sensible: false));

    /// <summary>A lineup of strategies from the catalogue alone.</summary>
    public static Gen<Lineup> Named { get; } = Choice.Array[Seed.Scenario.Roster.Seats].Select(choices => Seat(choices, sensible: true));

    /// <summary>A game that such a lineup has played for some quarters, the next one open.</summary>
    public static Gen<Game> Games { get; } = Gen.Select(Gen.ULong, Lineups, Gen.Int[0, Seed.Scenario.Quarters - 1]).Select(Played);

    private static Game Played(ulong seed, Lineup lineup, int quarters)
    {
        var match = new Match(Game.Open(lineup.Scenario, seed), lineup);
        for (var quarter = 0; quarter < quarters; quarter++) { match.PlayQuarter(); }
        return match.Game;
    }

    private static Lineup Seat(int[] choices, bool sensible)
    {
        var lineup = Lineup.Reference(Seed.Scenario);
        foreach (var (controller, choice) in lineup.Seats.Zip(choices))
        {
            var role = lineup.Scenario.Roster.RoleOf(controller.Seat);
            var infos = StrategyCatalogue.For(role).Where(info => info.Name != Slow).ToArray();
            lineup = choice % (infos.Length + (sensible ? 0 : 1)) is var place && place < infos.Length
                ? lineup.With(controller.Seat, infos[place].Name)
                : WithRandom(lineup, controller.Seat, role);
        }

        return lineup;
    }

    private static Lineup WithRandom(Lineup lineup, Company seat, CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => lineup.With(seat, Random, (_, _) => (IHyperscalerStrategy)new AnythingGoes()),
        CompanyRole.Designer => lineup.With(seat, Random, (_, _) => (IDesignerStrategy)new AnythingGoes()),
        _ => lineup.With(Random, (_, _) => new AnythingGoes()),
    };
}
