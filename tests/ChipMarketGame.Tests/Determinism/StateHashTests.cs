using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Two games with the same hash are in the same state: nothing that counts can differ unseen.</summary>
public sealed class StateHashTests
{
    [Theory]
    [InlineData("as it opens")]
    [InlineData("by request")]
    [InlineData("with the terms that a scenario may add")]
    public void Whatever_lasts_in_the_state_changes_the_hash(string how)
    {
        var game = how switch { "as it opens" => Played(), "by request" => PlayedByRequest(), _ => Played(NewTerms.Scenario) };
        var wanted = game.StateHash();
        var unseen = new List<string>();
        foreach (var leaf in StateLeaves.Of(game.World).Where(leaf => HashGaps.Of(leaf) is null).ToArray())
        {
            leaf.Set(Other(leaf.Value!));
            if (game.StateHash() == wanted) { unseen.Add(leaf.Path); }
            leaf.Set(leaf.Value);
            Assert.Equal(wanted, game.StateHash());
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public void What_the_hash_leaves_out_is_there_to_be_left_out()
    {
        var used = StateLeaves.Of(Played().World).Select(HashGaps.Of).OfType<(string Path, Gap Gap)>().Select(gap => gap.Path).ToHashSet();

        Assert.Empty(HashGaps.Paths.Except(used));
    }

    [Fact]
    public void What_the_hash_leaves_out_has_no_say_in_the_quarters_to_come()
    {
        var (game, scrambled) = (Played(), Played());
        foreach (var leaf in StateLeaves.Of(scrambled.World).Where(leaf => HashGaps.Of(leaf) is (_, Gap.Quarterly or Gap.Told)).ToArray())
        {
            leaf.Set(Other(leaf.Value!));
        }
        Assert.Equal(game.StateHash(), scrambled.StateHash());
        var dealer = new SheetDealer(Seed.Scenario, 9);
        while (!game.Ended)
        {
            dealer.Deal(game);
            dealer.Deal(scrambled);
            game.Play();
            scrambled.Play();
            Assert.Equal(game.StateHash(), scrambled.StateHash());
        }
    }

    [Fact]
    public void What_follows_from_the_state_is_worked_out_from_it_alone()
    {
        var game = Played();
        var (product, index) = (game.World.Nvidia.Product, game.World.Nvidia.PriceIndex);
        foreach (var leaf in StateLeaves.Of(game.World).Where(leaf => HashGaps.Of(leaf) is (_, Gap.Follows)).ToArray())
        {
            leaf.Set(Other(leaf.Value!));
        }

        GpuRoadmap.PutOnSale(game.World);

        Assert.Equal((product, index), (game.World.Nvidia.Product, game.World.Nvidia.PriceIndex));
    }

    /// <summary>Far enough into a lively game that programmes, stock and builds are under way.</summary>
    private static Game Played()
    {
        var game = Played(Seed.Scenario);

        Assert.Contains(game.World.Standing.Hyperscalers, sheet => sheet.Award is not null);
        return game;
    }

    private static Game PlayedByRequest()
    {
        var game = Played(Seed.ByRequest);

        Assert.Contains(game.World.Standing.Hyperscalers, sheet => sheet.Request?.Handicaps is not null);
        Assert.Contains(game.World.Hyperscalers, firm => firm.Request.IsOpen);
        return game;
    }

    private static Game Played(Scenario scenario)
    {
        var game = Game.Open(scenario, 11);
        var dealer = new SheetDealer(scenario, 9);
        for (var quarter = 0; quarter < 10; quarter++)
        {
            dealer.Deal(game);
            game.Play();
        }

        Assert.Contains(game.World.Hyperscalers, firm => firm.ProgrammeCount > 0 && firm.Stock.Count > 0);
        return game;
    }

    private static object Other(object value) => value switch
    {
        long number => number + 12345,
        int number => number > 0 ? number - 1 : number + 1,
        uint number => number + 1,
        ulong number => number + 1,
        byte number => (byte)(number + 1),
        double number => number + 0.125,
        bool flag => !flag,
        Company company => company.Exists ? Company.None : Seed.Scenario.Roster.At(0),
        Enum choice => Enum.ToObject(choice.GetType(), (Convert.ToInt32(choice, null) + 1) % Enum.GetValues(choice.GetType()).Length),
        string text => text + "!",
        Handicaps handicaps => new Handicaps([.. handicaps.All, new Handicap(Seed.Seat("alchip"), 0.125)]),
        _ => throw new InvalidOperationException($"no other {value.GetType()} known"),
    };
}
