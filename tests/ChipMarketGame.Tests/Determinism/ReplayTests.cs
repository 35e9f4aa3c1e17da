using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>A game is its events: applying them gives it again, and says so when it does not.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void The_events_of_any_game_survive_JSON_and_replay_to_the_same_hashes() => RandomGame.Any.Sample(200, random =>
    {
        var json = CanonicalJson.For(random.Scenario.Roster);
        var (played, replayed) = (random.Open(), random.Open());
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        while (!played.Ended)
        {
            dealer.Deal(played);
            var written = JsonSerializer.Serialize<GameEvent>(played.Close(), json);
            var read = Assert.IsType<QuarterClosed>(JsonSerializer.Deserialize<GameEvent>(written, json));

            Assert.Equal(written, JsonSerializer.Serialize<GameEvent>(read, json));
            replayed.Apply(read);
        }

        Assert.Equal(played.Scores(), replayed.Scores());
    });

    [Fact]
    public void A_replay_names_the_quarter_in_which_it_leaves_the_recording()
    {
        var (played, replayed) = (Game.Open(Seed.Scenario, 1), Game.Open(Seed.Scenario, 2));

        var mismatch = Assert.Throws<ReplayMismatchException>(() => replayed.Apply(played.Close()));

        Assert.Equal(Seed.Scenario.Start, mismatch.Quarter);
        Assert.Contains(replayed.StateHash(), mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_refuses_a_quarter_that_does_not_come_next()
    {
        var (played, replayed) = (Game.Open(Seed.Scenario, 1), Game.Open(Seed.Scenario, 1));
        played.Play();

        var mismatch = Assert.Throws<ReplayMismatchException>(() => replayed.Apply(played.Close()));

        Assert.Contains("2025Q2", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_game_that_has_ended_plays_no_further_quarter()
    {
        var game = Game.Open(Seed.Scenario with { Quarters = 1 }, 1);
        game.Play();

        Assert.True(game.Ended);
        Assert.Contains("2025Q1", Assert.Throws<InvalidOperationException>(game.Play).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_of_a_quarter_says_who_played_what_and_why()
    {
        var game = Game.Open(Seed.Scenario, 1);
        game.HandIn(Seed.Seat("google"), new HyperscalerSheet(new Chips(-5), 0.1, default, default, default, null, 0));
        game.HandIn(Seed.Seat("marvell"), JsonDocument.Parse("""{"margin": 0.4}""").RootElement);
        game.StandBy(Seed.Seat("meta"), "The seat never answered.");

        var sheets = game.Close().Sheets;

        Assert.Equal(Seed.Scenario.Roster.Seats, sheets.Length);
        Assert.Equal((SheetOrigin.Decided, "gpu"), (sheets[0].Origin, Assert.Single(sheets[0].Refused!).Line));
        Assert.Equal((SheetOrigin.Standing, "The seat never answered."), (sheets[1].Origin, sheets[1].Reason));
        Assert.Equal((SheetOrigin.HandedIn, 0.4), (sheets[6].Origin, sheets[6].As<DesignerSheet>()!.Value.Margin));
        Assert.Equal((SheetOrigin.Standing, "No sheet was handed in."), (sheets[10].Origin, sheets[10].Reason));
    }
}
