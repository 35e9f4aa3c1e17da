using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public abstract partial class JournalConformance
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly GameId[] Three = [new("first"), new("second"), new("third")];

    [Fact]
    public async Task Games_are_due_in_the_order_of_their_times_and_those_that_sleep_for_good_never_are()
    {
        await Begin(WakeTime.At(Noon), WakeTime.Never, WakeTime.At(Noon.AddMinutes(-1)));

        Assert.Equal([Three[2], Three[0]], await Due(Noon));
        Assert.Equal([Three[2]], await Due(Noon.AddMilliseconds(-1)));
        Assert.Equal([Three[2], Three[0]], await Due(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Of_a_game_about_which_nothing_is_said_somebody_has_to_look()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        Assert.Equal([TheGame], await Due(DateTimeOffset.UnixEpoch));

        await Journal.Write(Proposal.ToAppend(TheGame, 1, Several("b")) with { Wake = WakeTime.Never });
        Assert.Empty(await Due(Noon));
        await Journal.Append(TheGame, 2, Several("c"));

        Assert.Equal([TheGame], await Due(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public async Task A_game_that_has_ended_is_never_due()
    {
        await Begin(WakeTime.Now, WakeTime.Now, WakeTime.Now);
        await Journal.End(Three[1], 1, Several("z"));

        Assert.Equal([Three[0], Three[2]], (await Due(Noon)).OrderBy(game => game.Value));
        Assert.Equal(2, await Journal.CountOpen());
    }

    [Fact]
    public async Task A_game_is_postponed_at_the_version_that_was_seen_and_at_no_other()
    {
        await Begin(WakeTime.Now, WakeTime.Now, WakeTime.Now);
        await Journal.Append(Three[0], 1, Several("b"));

        await Journal.Postpone(Three[0], 1, WakeTime.Never);
        await Journal.Postpone(Three[1], 1, WakeTime.Never);
        await Journal.Postpone(new GameId("no-such-game"), 1, WakeTime.Never);

        Assert.Equal([Three[0], Three[2]], (await Due(Noon)).OrderBy(game => game.Value));
        Assert.Equal([2, 1, 1], (await Journal.Games()).Select(head => (int)head.Version));
    }

    [Fact]
    public async Task The_newest_games_of_a_kind_are_listed_without_the_others()
    {
        foreach (var (name, tag) in new[] { ("a", "x"), ("b", "class:1"), ("c", "y"), ("d", "x"), ("e", "x") })
        {
            await Journal.Begin(new GameId(name), tag, Several("a"));
        }

        await Journal.End(new GameId("d"), 1, Several("z"));

        Assert.Equal(["a", "c", "e"], await Newest(GameStatus.Open, 9, "x", "y"));
        Assert.Equal(["c", "e"], await Newest(GameStatus.Open, 2, "x", "y"));
        Assert.Equal(["d"], await Newest(GameStatus.Ended, 2, "x", "y"));
        Assert.Empty(await Newest(GameStatus.Open, 9, "class:"));
    }

    [Fact]
    public async Task A_glance_tells_of_each_game_that_is_there_how_far_it_has_come_and_what_is_erased()
    {
        await Begin(WakeTime.Now, WakeTime.Now, WakeTime.Now);
        await Journal.Append(Three[1], 1, Several("b", "c"));
        await Journal.Erase([new PersonalText("someone", "test", PersonalTextKind.Name, null)]);

        var seen = await Journal.Glance([Three[0], new GameId("no-such-game"), Three[1]]);

        Assert.Equal(
            [new GameGlance(Three[0], 1, 1), new GameGlance(Three[1], 3, 1)], seen.OrderBy(glance => glance.Game.Value));
    }

    private async Task<string[]> Newest(GameStatus status, int count, params string[] tags) =>
        [.. (await Journal.Newest(tags, status, count)).Select(head => head.Game.Value)];

    private async Task Begin(params WakeTime[] wakes)
    {
        foreach (var (game, wake) in Three.Zip(wakes))
        {
            await Journal.Write(Proposal.ToBegin(game, "test", Several("a")) with { Wake = wake });
        }
    }

    private async Task<GameId[]> Due(DateTimeOffset until) => [.. (await Journal.Waking(until)).Select(head => head.Game)];
}
