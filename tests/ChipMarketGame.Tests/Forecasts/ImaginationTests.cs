using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ImaginationTests
{
    private static readonly Scenario Scenario = Seed.Scenario;

    public static TheoryData<string> SeatsOfEachClass => ["meta", "marvell", "nvidia"];

    [Theory, MemberData(nameof(SeatsOfEachClass))]
    public void On_the_first_day_nobody_has_a_secret_and_the_forecast_is_the_game(string seat)
    {
        var truth = Played(quarters: 0);
        var imagined = Imagined(truth, seat);

        for (var quarter = 0; quarter < Scenario.Quarters; quarter++)
        {
            Assert.Equal(truth.StateHash(), imagined.StateHash());
            PlayQuarter(truth);
            PlayQuarter(imagined);
        }
    }

    [Theory, MemberData(nameof(SeatsOfEachClass))]
    public void A_rival_s_secrets_change_nothing_in_the_forecast(string seat)
    {
        var (plain, secretive) = (Played(quarters: 9), Played(quarters: 9));
        KeepOtherSecrets(secretive.World, Seed.Seat(seat));
        Assert.NotEqual(plain.StateHash(), secretive.StateHash());
        var (one, other) = (Imagined(plain, seat), Imagined(secretive, seat));

        for (var quarter = 0; quarter < 6; quarter++)
        {
            Assert.Equal(one.StateHash(), other.StateHash());
            PlayQuarter(one);
            PlayQuarter(other);
        }
    }

    [Theory, MemberData(nameof(SeatsOfEachClass))]
    public void The_forecast_starts_from_what_everybody_sees(string seat)
    {
        for (var quarters = 1; quarters < Scenario.Quarters; quarters += 5)
        {
            var truth = Played(quarters);

            Assert.Equal(Text(truth.Views.Public), Text(Imagined(truth, seat).Views.Public));
        }
    }

    [Fact]
    public void A_hyperscaler_finds_its_own_books_in_its_forecast()
    {
        for (var quarters = 1; quarters < Scenario.Quarters; quarters += 5)
        {
            var truth = Played(quarters);
            var (seen, imagined) = (truth.Views.Hyperscalers[1], Imagined(truth, "meta").Views.Hyperscalers[1]);

            Assert.Equal(seen.Fleet, imagined.Fleet);
            Assert.Equal(seen.Programmes, imagined.Programmes);
            Assert.Equal(seen.Accounts.Cash, imagined.Accounts.Cash);
            Assert.Equal(
                (seen.Chip, seen.Demand, seen.SoftwareMaturity, seen.PowerBuilt, seen.PowerComing, seen.RampLimit, seen.Service),
                (imagined.Chip, imagined.Demand, imagined.SoftwareMaturity, imagined.PowerBuilt, imagined.PowerComing, imagined.RampLimit,
                    imagined.Service));
        }
    }

    [Theory]
    [InlineData("google", 0.05)]
    [InlineData("meta", 0.05)]
    [InlineData("marvell", 0.15)]
    [InlineData("nvidia", 0.10)]
    public void A_quarter_ahead_the_forecast_is_near_the_truth_in_a_quiet_game(string id, double tolerance)
    {
        var seat = Seed.Seat(id);
        var errors = Enumerable.Range(1, Scenario.Quarters - 2).Select(quarters =>
        {
            var truth = Played(quarters);
            var imagined = Imagined(truth, id);
            PlayQuarter(truth);
            PlayQuarter(imagined);
            return Math.Abs((Revenue(imagined, seat) / Revenue(truth, seat)) - 1);
        }).Order().ToArray();

        Assert.True(errors[errors.Length / 2] < tolerance, string.Join(" ", errors.Select(error => $"{error:P0}")));
    }

    [Fact]
    public void Drawn_luck_makes_the_forecast_a_range_that_depends_on_its_seed_alone()
    {
        var (view, imagination) = (Played(quarters: 8).Views.Hyperscalers[0], new Imagination(Scenario, LuckMode.Drawn));
        string Future(ulong seed)
        {
            var game = imagination.Of(view, seed);
            PlayQuarter(game);
            return game.StateHash();
        }

        Assert.Equal(Future(1), Future(1));
        Assert.Equal(6, Enumerable.Range(0, 6).Select(seed => Future((ulong)seed)).Distinct().Count());
    }

    [Fact]
    public void Whatever_a_game_has_come_to_it_can_be_imagined_and_played_on() => Seatings.Games.Sample(game =>
    {
        foreach (var id in SeatsOfEachClass)
        {
            var imagined = Imagined(game, id);
            while (!imagined.Ended) { PlayQuarter(imagined); }
        }
    });

    private static Game Played(int quarters)
    {
        var game = Game.Open(Scenario, seed: 3, LuckMode.None);
        for (var quarter = 0; quarter < quarters; quarter++) { PlayQuarter(game); }
        return game;
    }

    private static void PlayQuarter(Game game) => new Match(game, Lineup.Reference(Scenario)).PlayQuarter();

    private static Game Imagined(Game truth, string id)
    {
        var (seat, imagination, views) = (Seed.Seat(id), new Imagination(Scenario), truth.Views);
        return Scenario.Roster.RoleOf(seat) switch
        {
            CompanyRole.Hyperscaler => imagination.Of(views.Hyperscalers[seat.Index]),
            CompanyRole.Designer => imagination.Of(views.Designers[Scenario.Roster.DesignerNumber(seat)]),
            _ => imagination.Of(views.Nvidia),
        };
    }

    /// <summary>Changes what nobody but its owner knows of every company but one.</summary>
    private static void KeepOtherSecrets(World world, Company seat)
    {
        foreach (var firm in world.Hyperscalers.Where(firm => firm.Company != seat))
        {
            world.Ledger.Open(firm.Company, new Usd(7));
            (firm.Software, firm.Demand, firm.Budget, firm.Ramp, firm.Loyalty, firm.GpuBaseline) = (0.5, 1e6, 5, 77, 0.1, 9);
            (firm.PowerKilowatts, firm.Independence, firm.CostIndex) = (11, 0.9, 1);
            firm.Fleet.Clear();
            firm.Chip.Cost++;
        }

        foreach (var designer in world.Designers.Where(designer => designer.Company != seat))
        {
            world.Ledger.Open(designer.Company, new Usd(7));
            designer.TeamsComing[0] = 3;
            designer.IdleQuarters = 5;
        }

        world.OpenAi.Will = 0.79;
        world.OpenAi.Backlog = 0.9;
        if (seat == world.Roster.GpuMaker) { return; }
        world.Ledger.Open(world.Roster.GpuMaker, new Usd(7));
        world.Nvidia.RoadmapProgress = 0.9;
        world.OpenAi.Mark = 1;
    }

    private static double Revenue(Game game, Company seat) => Scenario.Roster.RoleOf(seat) switch
    {
        CompanyRole.Hyperscaler => game.Views.Hyperscalers[seat.Index].Accounts.Revenue.Count,
        CompanyRole.Designer => game.Views.Designers[Scenario.Roster.DesignerNumber(seat)].Accounts.Revenue.Count,
        _ => game.Views.Nvidia.Accounts.Revenue.Count,
    };

    /// <summary>The public view, but for the break-even volumes, which the engine works out from contracts that are not public.</summary>
    private static string Text(PublicView view)
    {
        var text = JsonSerializer.SerializeToNode(view)!;
        foreach (var programme in text["Programmes"]!.AsArray()) { programme!.AsObject().Remove(nameof(ProgrammeNotice.BreakEven)); }
        return text.ToJsonString();
    }
}
