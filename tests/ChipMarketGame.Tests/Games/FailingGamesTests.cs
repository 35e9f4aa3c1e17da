using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FailingGamesTests
{
    private static readonly GameId Failing = new("failing"), Other = new("other");

    private readonly Set _clock = new();

    [Fact]
    public void A_game_rests_for_twice_as_long_after_each_fault_and_for_ten_minutes_at_most()
    {
        var games = new FailingGames(_clock);

        Assert.Equal([10, 20, 40, 80, 160, 320, 600, 600], Enumerable.Range(0, 8).Select(_ => SecondsOfRest(games)));
        Assert.False(games.Rests(Other));
    }

    [Fact]
    public void A_game_that_went_on_begins_anew()
    {
        var games = new FailingGames(_clock);
        SecondsOfRest(games);

        games.Note(Failing);
        games.Forget(Failing);

        Assert.False(games.Rests(Failing));
        Assert.Equal(10, SecondsOfRest(games));
    }

    private int SecondsOfRest(FailingGames games)
    {
        games.Note(Failing);
        var seconds = 0;
        for (; games.Rests(Failing); seconds++) { _clock.Now += TimeSpan.FromSeconds(1); }
        return seconds;
    }

    private sealed class Set : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
