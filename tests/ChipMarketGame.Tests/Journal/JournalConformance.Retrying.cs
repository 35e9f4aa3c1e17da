using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task A_retry_gets_the_original_receipt_whatever_happened_since()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        JournalEntry[] close = [Entry("b", "close:q1"), Entry("c")];
        var receipt = await Journal.Append(TheGame, 1, close);
        await Journal.Append(TheGame, 3, Several("d"));

        Assert.Equal(receipt, await Journal.Append(TheGame, 1, close));
        Assert.Equal(["a", "b", "c", "d"], await Journal.Bodies(TheGame));
    }

    [Fact]
    public async Task A_retried_beginning_and_a_retried_end_get_their_receipts_too()
    {
        JournalEntry[] begin = [Entry("a", "begin")], end = [Entry("z", "end")];
        var begun = await Journal.Begin(TheGame, "test", begin);
        var ended = await Journal.End(TheGame, 1, end);

        Assert.Equal(begun, await Journal.Begin(TheGame, "test", begin));
        Assert.Equal(ended, await Journal.End(TheGame, 1, end));
        Assert.Equal(["a", "z"], await Journal.Bodies(TheGame));
    }

    public static TheoryData<string, JournalEntry[]> Impostors => new()
    {
        { "another body", [Entry("x", "close:q1"), Entry("c")] },
        { "another kind", [Entry("b", "close:q1", "news"), Entry("c")] },
        { "another schema", [Entry("b", "close:q1") with { SchemaVersion = 2 }, Entry("c")] },
        { "another entry after it", [Entry("b", "close:q1"), Entry("x")] },
        { "another entry before it", [Entry("x"), Entry("b", "close:q1"), Entry("c")] },
        { "more entries than the game has", [Entry("b", "close:q1"), Entry("c"), Entry("d")] },
        { "a new command before it", [Entry("x", "new"), Entry("b", "close:q1")] },
    };

    [Theory, MemberData(nameof(Impostors), DisableDiscoveryEnumeration = true)]
    public async Task The_same_command_with_other_content_is_a_conflict(string difference, JournalEntry[] impostor)
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await Journal.Append(TheGame, 1, [Entry("b", "close:q1"), Entry("c")]);

        var conflict = await Assert.ThrowsAsync<CommandConflictException>(async () => await Journal.Append(TheGame, 3, impostor));

        Assert.Equal("close:q1", conflict.CommandId);
        Assert.True((await Journal.Events(TheGame)).Count == 3, $"{difference} was written");
    }

    [Fact]
    public async Task Command_ids_of_different_games_do_not_meet()
    {
        var other = new GameId("another-game");
        await Journal.Begin(TheGame, "test", [Entry("a", "begin")]);
        await Journal.Begin(other, "test", [Entry("b", "begin")]);

        Assert.Equal(["b"], await Journal.Bodies(other));
    }

    [Fact]
    public async Task A_command_id_twice_in_one_append_is_a_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Journal.Begin(TheGame, "test", [Entry("a", "same"), Entry("b", "same")]));

    [Fact]
    public async Task Commands_sent_up_to_five_times_in_disorder_are_each_written_once()
    {
        const int commands = 60;
        await Journal.Begin(TheGame, "test", Several("begin"));
        var random = new Random(20_260_101);
        var sendings = Enumerable.Range(0, commands).SelectMany(command => Enumerable.Repeat(command, random.Next(1, 6))).ToArray();
        random.Shuffle(sendings);

        var receipts = await Task.WhenAll(sendings.Select(async command => (command, receipt: await Send($"command-{command}"))));

        var written = (await Journal.Events(TheGame)).Skip(1).ToList();
        Assert.Equal(commands, written.Count);
        Assert.All(receipts, sent => Assert.Equal($"command-{sent.command}", written[(int)sent.receipt.Version - 2].CommandId));
    }

    /// <summary>What a client does: the same command again until the version fits.</summary>
    private async Task<Appended> Send(string command)
    {
        while (true)
        {
            var version = (await Journal.Head(TheGame))!.Version;
            try { return await Journal.Append(TheGame, version, [Entry(command, command)]); }
            catch (StaleVersionException) { }
        }
    }
}
