using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task A_name_stands_beside_its_event_and_is_found_by_the_tag_of_its_game()
    {
        await Journal.Begin(
            TheGame, "class:x",
            [Entry("a"), Named("1", "Ann Applebaum", PersonalTextKind.Name), Named("2", "Hello", PersonalTextKind.Message)]);
        await Journal.Append(TheGame, 3, [Named("3", "陳怡君", PersonalTextKind.Name)]);
        await Journal.Begin(new GameId("other"), "class:y", [Named("4", "Ben", PersonalTextKind.Name)]);

        Assert.Equal(
            [new("1", "class:x", PersonalTextKind.Name, "Ann Applebaum"), new("2", "class:x", PersonalTextKind.Message, "Hello"), new(
                "3", "class:x", PersonalTextKind.Name, "陳怡君")],
            (await Journal.Texts("class:x")).OrderBy(text => text.Id));
        Assert.Equal(4, (await Journal.Texts(null)).Count);
        Assert.Empty(await Journal.Texts("class:z"));
    }

    [Fact]
    public async Task A_name_is_written_with_its_event_or_not_at_all()
    {
        await Journal.Begin(TheGame, "class:x", Several("a"));

        await Assert.ThrowsAsync<StaleVersionException>(
            async () => await Journal.Append(TheGame, 7, [Named("1", "Ann", PersonalTextKind.Name)]));

        Assert.Empty(await Journal.Texts(null));
    }

    [Fact]
    public async Task An_erased_name_stays_erased_whoever_retries_and_the_others_stay()
    {
        JournalEntry[] taken = [
            Named("1", "Ann", PersonalTextKind.Name) with { CommandId = "claim" }, Named("2", "Ben", PersonalTextKind.Name)];
        await Journal.Begin(TheGame, "class:x", Several("a"));
        var receipt = await Journal.Append(TheGame, 1, taken);

        await Journal.Erase([new PersonalText("1", "class:x", PersonalTextKind.Name, "Ann")]);
        Assert.Equal(receipt, await Journal.Append(TheGame, 1, taken));
        await Journal.Append(TheGame, 3, [Named("1", "Ann", PersonalTextKind.Name)]);

        Assert.Equal(
            [("1", null), ("2", "Ben")], (await Journal.Texts("class:x")).OrderBy(text => text.Id).Select(text => (text.Id, text.Text)));
    }

    [Fact]
    public async Task Erasing_moves_no_chain_not_even_of_a_game_that_has_ended_and_may_be_repeated()
    {
        await Journal.Begin(TheGame, "class:x", [Named("1", "Ann", PersonalTextKind.Name)]);
        await Journal.End(TheGame, 1, Several("z"));
        var before = await Journal.Head(TheGame);

        await Journal.Erase([new PersonalText("1", "class:x", PersonalTextKind.Name, null)]);
        await Journal.Erase([new PersonalText("1", "class:x", PersonalTextKind.Name, null)]);

        Assert.Equal(before, await Journal.Head(TheGame));
        Assert.True((await Journal.Verify(TheGame)).Holds);
        Assert.Null(Assert.Single(await Journal.Texts(null)).Text);
    }

    [Fact]
    public async Task What_was_never_there_can_be_noted_as_erased_so_that_it_is_never_told()
    {
        await Journal.Begin(TheGame, "class:x", Several("a"));

        await Journal.Erase([new PersonalText("1", "class:x", PersonalTextKind.Name, null)]);
        await Journal.Append(TheGame, 1, [Named("1", "Ann", PersonalTextKind.Name)]);

        Assert.Null(Assert.Single(await Journal.Texts("class:x")).Text);
    }

    static JournalEntry Named(string id, string text, PersonalTextKind kind) =>
        Entry(id, kind: "seat-taken") with { Beside = new Aside(id, kind, text) };
}
