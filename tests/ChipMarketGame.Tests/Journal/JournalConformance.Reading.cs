using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using CsCheck;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task Appends_of_any_shape_read_back_as_their_concatenation_from_any_version_and_verify()
    {
        var number = 0;
        await Gen.String[0, 20].Array[1, 5].Array[1, 8].SampleAsync(async appends =>
        {
            var game = new GameId($"law-{Interlocked.Increment(ref number)}");
            await Journal.Begin(game, "law", Several(appends[0]));
            foreach (var append in appends.Skip(1))
            {
                await Journal.Append(game, (await Journal.Head(game))!.Version, Several(append));
            }

            var all = appends.SelectMany(append => append).Select(ThroughUtf8).ToArray();
            for (var from = 1; from <= all.Length + 1; from++) { Assert.Equal(all[(from - 1)..], await Journal.Bodies(game, from)); }
            Assert.Equal(new Verification(game, all.Length, null), await Journal.Verify(game));
        }, iter: 50);
    }

    [Fact]
    public async Task A_long_game_is_read_whole()
    {
        var bodies = Enumerable.Range(1, 1_000).Select(i => $"event {i}").ToArray();
        await Journal.Begin(TheGame, "test", Several(bodies));

        Assert.Equal(bodies, await Journal.Bodies(TheGame));
        Assert.Equal(bodies[511..], await Journal.Bodies(TheGame, 512));
    }

    [Fact]
    public async Task An_unknown_game_has_no_head_and_cannot_be_read_or_verified()
    {
        Assert.Null(await Journal.Head(TheGame));
        await Assert.ThrowsAsync<UnknownGameException>(async () => await Journal.Bodies(TheGame));
        await Assert.ThrowsAsync<UnknownGameException>(async () => await Journal.Verify(TheGame));
    }

    [Fact]
    public async Task Of_the_games_with_a_tag_the_one_that_began_last_is_found_open_or_ended()
    {
        foreach (var (name, tag) in new[] { ("a", "class:x"), ("b", "class:x"), ("c", "class:y") })
        {
            await Journal.Begin(new GameId(name), tag, Several("open"));
        }
        await Journal.End(new GameId("b"), 1, Several("over"));

        Assert.Equal(await Journal.Head(new GameId("b")), await Journal.Latest("class:x"));
        Assert.Equal(await Journal.Head(new GameId("c")), await Journal.Latest("class:y"));
        Assert.Null(await Journal.Latest("class:"));
    }

    [Fact]
    public async Task Games_are_listed_in_the_order_they_began_and_open_ones_without_the_ended()
    {
        GameId[] games = [new("zeta"), new("alpha"), new("middle")];
        foreach (var game in games) { await Journal.Begin(game, game.Value + "-tag", Several("a")); }
        await Journal.End(games[1], 1, Several("z"));

        var all = await Journal.Games();

        Assert.Equal(games, all.Select(head => head.Game));
        Assert.Equal(["zeta-tag", "alpha-tag", "middle-tag"], all.Select(head => head.Tag));
        Assert.Equal([GameStatus.Open, GameStatus.Ended, GameStatus.Open], all.Select(head => head.Status));
        Assert.Equal([games[0], games[2]], (await Journal.OpenGames()).Select(head => head.Game));
    }

    [Fact]
    public async Task The_same_entries_give_the_same_chain_in_every_store()
    {
        await Journal.Begin(TheGame, "test", [Entry("a", "begin", "game-opened")]);
        var receipt = await Journal.Append(TheGame, 1, Several("b", "臺積電"));

        // Recorded: a change of this number makes every journal ever written look tampered with.
        Assert.Equal("07a7851bff463a3573c87e4a6e67b6d3c7d137a75cb936102f1f6314b87a33f3", receipt.Hash.ToString());
    }

    private static string ThroughUtf8(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
