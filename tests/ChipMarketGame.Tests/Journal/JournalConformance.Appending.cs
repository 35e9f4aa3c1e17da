using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task What_was_appended_is_read_back_in_order_and_to_the_byte()
    {
        await Journal.Begin(TheGame, "test", [Entry("{}", "begin", "game-opened")]);
        await Journal.Append(TheGame, 1, [new JournalEntry("sheet", 7, new byte[] { 0, 255, 0 }, null), Entry("臺積電", "second")]);

        var read = await Journal.Events(TheGame);

        Assert.Equal([1, 2, 3], read.Select(stored => stored.Version));
        Assert.Equal(["game-opened", "sheet", "sheet"], read.Select(stored => stored.Kind));
        Assert.Equal([1, 7, 1], read.Select(stored => stored.SchemaVersion));
        Assert.Equal(["begin", null, "second"], read.Select(stored => stored.CommandId));
        Assert.Equal([0, 255, 0], read[1].Json.ToArray());
        Assert.Equal("臺積電", Encoding.UTF8.GetString(read[2].Json.Span));
        Assert.All(read, stored => Assert.Equal(TheGame, stored.Game));
    }

    [Fact]
    public async Task A_receipt_tells_where_the_entries_stand_and_how_the_chain_goes_on()
    {
        await Journal.Begin(TheGame, "test", Several("a"));

        var receipt = await Journal.Append(TheGame, 1, Several("b", "c"));

        Assert.Equal((2, 3), (receipt.FirstVersion, receipt.Version));
        Assert.Equal((await Journal.Events(TheGame))[^1].Hash, receipt.Hash);
        Assert.Equal(new GameHead(TheGame, 3, receipt.Hash, GameStatus.Open, "test"), await Journal.Head(TheGame));
    }

    [Fact]
    public async Task An_append_on_a_stale_version_writes_nothing_and_says_what_it_saw_and_wanted()
    {
        await Journal.Begin(TheGame, "test", Several("a", "b"));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(async () => await Journal.Append(TheGame, 1, Several("c")));

        Assert.Equal((1, 2), (stale.Wanted, stale.Seen));
        Assert.Equal(["a", "b"], await Journal.Bodies(TheGame));
    }

    [Fact]
    public async Task An_append_ahead_of_the_game_is_as_stale_as_one_behind()
    {
        await Journal.Begin(TheGame, "test", Several("a"));

        await Assert.ThrowsAsync<StaleVersionException>(async () => await Journal.Append(TheGame, 2, Several("c")));
    }

    [Fact]
    public async Task A_game_begins_once()
    {
        await Journal.Begin(TheGame, "test", Several("a"));

        await Assert.ThrowsAsync<StaleVersionException>(async () => await Journal.Begin(TheGame, "test", Several("a")));
    }

    [Fact]
    public async Task A_game_that_has_not_begun_takes_no_entries() =>
        await Assert.ThrowsAsync<UnknownGameException>(async () => await Journal.Append(TheGame, 0, Several("a")));

    [Fact]
    public async Task An_ended_game_takes_no_more_entries()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await Journal.End(TheGame, 1, Several("z"));

        await Assert.ThrowsAsync<GameOverException>(async () => await Journal.Append(TheGame, 2, Several("b")));
        Assert.Equal(["a", "z"], await Journal.Bodies(TheGame));
    }

    [Fact]
    public async Task Of_eight_writers_at_the_same_version_exactly_one_wins_each_round()
    {
        const int rounds = 100;
        await Journal.Begin(TheGame, "test", Several("begin"));

        for (var version = 1; version <= rounds; version++)
        {
            var at = version;
            var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Wins(at, $"{at} by {writer}"))));
            Assert.Single(won, true);
        }

        Assert.Equal(rounds + 1, (await Journal.Head(TheGame))!.Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Capital")]
    [InlineData("a/b")]
    public async Task A_game_needs_a_proper_name(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Begin(new GameId(name), "test", Several("a")));

    [Fact]
    public async Task An_append_of_nothing_is_a_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Begin(TheGame, "test", []));

    [Fact]
    public async Task A_caller_may_reuse_its_buffer_after_the_receipt()
    {
        var buffer = Encoding.UTF8.GetBytes("kept");
        await Journal.Begin(TheGame, "test", [new JournalEntry("sheet", 1, buffer)]);
        buffer.AsSpan().Clear();

        Assert.Equal(["kept"], await Journal.Bodies(TheGame));
    }

    [Fact]
    public async Task A_cancelled_append_was_not_written()
    {
        await Journal.Begin(TheGame, "test", Several("a"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Journal.Append(TheGame, 1, Several("b"), new CancellationToken(canceled: true)));

        Assert.Equal(["a"], await Journal.Bodies(TheGame));
    }

    private async Task<bool> Wins(long version, string body)
    {
        try
        {
            await Journal.Append(TheGame, version, Several(body));
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
