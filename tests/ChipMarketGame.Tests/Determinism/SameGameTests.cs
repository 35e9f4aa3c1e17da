using System.Globalization;
using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The same scenario, seed and sheets are the same game, to the bit, in every quarter.</summary>
public sealed class SameGameTests
{
    [Fact]
    public void A_game_played_twice_has_the_same_hash_in_every_quarter() => RandomGame.Any.Sample(300, random =>
        Assert.Equal(Course.Of(random), Course.Of(random)));

    [Fact]
    public void A_game_started_over_in_used_memory_is_a_new_game() => Gen.Select(RandomGame.Any, Gen.ULong).Sample(
        (random, other) =>
        {
            var used = Game.Open(random.Scenario, other, random.Luck);
            Course.Of(random with { Seed = other }, used);

            used.Restart(random.Seed);

            Assert.Equal(Course.Of(random), Course.Of(random, used));
        },
        iter: 300);

    [Fact]
    public void The_order_in_which_sheets_arrive_is_of_no_account() => Gen.Select(RandomGame.Any, Gen.Int[1, 16]).Sample(
        (random, shuffle) =>
        {
            var (inOrder, shuffled) = (random.Open(), random.Open());
            var dealer = new SheetDealer(random.Scenario, random.Seed);
            while (!inOrder.Ended)
            {
                dealer.Deal(inOrder);
                var closed = inOrder.Close();
                foreach (var sheet in closed.Sheets.OrderBy(sheet => (sheet.Seat.Index + 1) * shuffle % 17))
                {
                    Arrivals.HandIn(shuffled, sheet);
                }
                shuffled.Play();
                Assert.Equal(closed.StateHash, shuffled.StateHash());
            }
        },
        iter: 300);

    [Fact]
    public void A_later_sheet_of_a_seat_replaces_an_earlier_one() => Gen.Select(RandomGame.Any, Gen.ULong).Sample(
        (random, other) =>
        {
            var changed = random.Open();
            var (first, second) = (new SheetDealer(random.Scenario, other), new SheetDealer(random.Scenario, random.Seed));
            while (!changed.Ended)
            {
                foreach (var seat in second.Awake(changed)) { first.Deal(changed, seat); }
                second.Deal(changed);
                changed.Play();
            }

            Assert.Equal(Course.Of(random)[^1], changed.StateHash());
        },
        iter: 200);

    [Fact]
    public void Looking_at_a_game_changes_nothing() => RandomGame.Any.Sample(100, random =>
        Assert.Equal(
            Course.Of(random),
            Course.Of(random, random.Open(), game => _ = (game.Views, game.FreshViews(), game.Book(), game.Scores(), game.StateHash()))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-CH")]
    [InlineData("zh-TW")]
    public void The_culture_is_of_no_account(string culture)
    {
        var game = new RandomGame(ScenarioFile.BuiltIn("seed-2025").Scenario, 2025, LuckMode.Drawn);
        var wanted = Course.Of(game);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var read = ScenarioFile.Read(ScenarioFile.BuiltIn("seed-2025").Json).Scenario;
            Assert.Equal(wanted, Course.Of(game with { Scenario = read }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Games_on_several_threads_do_not_disturb_each_other()
    {
        var games = Enumerable.Range(0, 32)
            .Select(number => new RandomGame(
                ScenarioFile.Read(ScenarioFile.BuiltIn("seed-2025").Json).Scenario, (ulong)(number % 4), LuckMode.Drawn)).ToArray();
        var shared = games[0].Scenario;
        var hashes = new string[games.Length];

        Parallel.For(
            0, games.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            number => hashes[number] = Course.Of(games[number] with { Scenario = shared })[^1]);

        Assert.Equal(games.Select(game => Course.Of(game)[^1]), hashes);
    }

    [Fact]
    public void Without_luck_the_seed_is_of_no_account()
    {
        var sheets = new SheetDealer(Seed.Scenario, 5);
        var (one, two) = (Game.Open(Seed.Scenario, 1, LuckMode.None), Game.Open(Seed.Scenario, 2, LuckMode.None));
        while (!one.Ended)
        {
            sheets.Deal(one);
            sheets.Deal(two);
            one.Play();
            two.Play();
        }

        Assert.Equal(one.StateHash(), two.StateHash());
    }
}
