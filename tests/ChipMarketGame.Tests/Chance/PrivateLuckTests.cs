using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PrivateLuckTests
{
    private static readonly Scenario Seed = ScenarioFile.BuiltIn("seed-2025").Scenario;

    [Fact]
    public void Private_luck_does_not_depend_on_what_anybody_plays()
    {
        var (idle, busy) = (Game.Open(Seed, 7), Game.Open(Seed, 7));
        for (var quarter = 0; quarter < 4; quarter++)
        {
            Assert.Equal(LuckOfAll(idle), LuckOfAll(busy));
            busy.HandIn(
                Seed.Roster.At(0), new HyperscalerSheet(new Chips(50_000), 0.1, new Chips(9000), default, new Megawatts(200), null, 0));
            idle.Play();
            busy.Play();
        }
    }

    [Fact]
    public void Each_seat_and_each_quarter_has_private_luck_of_its_own()
    {
        var game = Game.Open(Seed, 7);
        var first = LuckOfAll(game);
        game.Play();

        var draws = first.Concat(LuckOfAll(game)).Select(luck => luck.Draw(0)).ToArray();

        Assert.Equal(2 * Seed.Roster.Seats, draws.Distinct().Count());
    }

    [Fact]
    public void Private_luck_tells_nothing_about_the_draws_of_the_game()
    {
        const ulong GameSeed = 7;
        var luck = Game.Open(Seed, GameSeed).Views.Nvidia.Luck;
        var game = new Luck(GameSeed, LuckMode.Drawn);

        Assert.NotEqual(GameSeed, luck.Key);
        Assert.DoesNotContain(
            luck.Draw(0),
            Enum.GetValues<LuckPurpose>()
                .SelectMany(purpose => Enumerable.Range(0, 28).Select(quarter => game.Draw(quarter, purpose, Seed.Roster.GpuMaker))));
    }

    private static PrivateLuck[] LuckOfAll(Game game) =>
        [.. game.Views.Hyperscalers.Select(view => view.Luck), .. game.Views.Designers.Select(view => view.Luck), game.Views.Nvidia.Luck];
}
