using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class ChainFieldTests
{
    public static TheoryData<string, JournalEntry> Others => new()
    {
        { "a symbol moved from the body to the command", Entry("dy", "command-bo", "kind") },
        { "all of the body moved to the command", Entry("", "command-body", "kind") },
        { "the command moved to the body", Entry("command-body", null, "kind") },
        { "another form", new JournalEntry("kind", 2, Encoding.UTF8.GetBytes("body"), "command-") },
        { "another kind", Entry("body", "command-", "kinds") },
        { "another command", Entry("body", "command", "kind") },
        { "another body", Entry("bod", "command-", "kind") },
    };

    [Theory, MemberData(nameof(Others))]
    public async Task Two_events_that_differ_in_any_field_have_different_chains_even_if_their_bytes_run_together_alike(
        string difference, JournalEntry other) =>
        Assert.True(await Chain(Entry("body", "command-", "kind")) != await Chain(other), difference);

    [Fact]
    public async Task The_same_event_of_another_game_or_in_another_place_has_another_chain()
    {
        var chain = await Chain(Entry("body"));

        Assert.NotEqual(chain, await Chain(new GameId("another-game"), Entry("body")));
        Assert.NotEqual(chain, await Chain(TheGame, Entry("body"), Entry("body")));
    }

    private static Task<ChainHash> Chain(JournalEntry entry) => Chain(TheGame, entry);

    private static async Task<ChainHash> Chain(GameId game, params JournalEntry[] entries) =>
        (await new InMemoryJournal().Begin(game, "test", entries)).Hash;
}
