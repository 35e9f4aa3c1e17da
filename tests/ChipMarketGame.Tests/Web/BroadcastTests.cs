using System.Threading.Channels;
using ChipMarketGame.Contracts;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BroadcastTests
{
    readonly Channel<GameSnapshot> _source = Channel.CreateUnbounded<GameSnapshot>();

    [Fact]
    public async Task Everybody_who_follows_a_game_sees_its_changes_and_its_end()
    {
        var broadcast = new Broadcast(_source.Reader.ReadAllAsync(TestContext.Current.CancellationToken));
        var running = broadcast.Run(TestContext.Current.CancellationToken);
        await using var first = broadcast.Follow(TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await using var second = broadcast.Follow(TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var game = Shown.After(1);

        foreach (var closed in new[] { 1, 2, 3 })
        {
            _source.Writer.TryWrite(game with { ClosedQuarters = closed });
            Assert.True(await first.MoveNextAsync());
            Assert.True(await second.MoveNextAsync());
            Assert.Equal(closed, first.Current.ClosedQuarters);
            Assert.Same(first.Current, second.Current);
        }

        _source.Writer.Complete();
        await running;
        Assert.False(await first.MoveNextAsync());
        Assert.False(await second.MoveNextAsync());
    }

    [Fact]
    public async Task A_slow_reader_gets_the_latest_and_not_a_queue()
    {
        var game = Shown.After(1);
        for (var closed = 1; closed <= 20; closed++) { _source.Writer.TryWrite(game with { ClosedQuarters = closed }); }
        _source.Writer.Complete();
        var broadcast = new Broadcast(_source.Reader.ReadAllAsync(TestContext.Current.CancellationToken));
        await broadcast.Run(TestContext.Current.CancellationToken);

        var seen = await broadcast.Follow(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([20], seen.Select(snapshot => snapshot.ClosedQuarters));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_broadcast_and_says_so_to_who_runs_it()
    {
        var broadcast = new Broadcast(_source.Reader.ReadAllAsync(TestContext.Current.CancellationToken));
        _source.Writer.Complete(new IOException("the wire is cut"));

        await Assert.ThrowsAsync<IOException>(() => broadcast.Run(TestContext.Current.CancellationToken));

        Assert.Empty(await broadcast.Follow(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));
    }
}
