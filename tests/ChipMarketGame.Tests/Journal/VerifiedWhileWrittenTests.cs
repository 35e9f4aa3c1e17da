using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class VerifiedWhileWrittenTests
{
    [Fact]
    public async Task An_event_appended_while_a_game_is_verified_is_no_flaw()
    {
        var journal = new InMemoryJournal();
        await journal.Begin(TheGame, "test", Several("one", "two"));

        Assert.Equal(
            new Verification(TheGame, 2, null), await new WrittenMeanwhile(journal).Verify(TheGame, TestContext.Current.CancellationToken));
        Assert.Equal(new Verification(TheGame, 3, null), await journal.Verify(TheGame, TestContext.Current.CancellationToken));
    }

    /// <summary>Somebody appends right after a reader has asked where the game stands.</summary>
    private sealed class WrittenMeanwhile(IJournal journal) : IJournalReader
    {
        public async ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default)
        {
            var head = await journal.Head(game, cancellation);
            await journal.Append(game, head!.Version, Several("meanwhile"), cancellation);
            return head;
        }

        public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
            journal.Read(game, fromVersion, cancellation);

        public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) => journal.Games(cancellation);

        public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) => journal.OpenGames(cancellation);

        public ValueTask<long> CountOpen(CancellationToken cancellation = default) => journal.CountOpen(cancellation);

        public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
            journal.Waking(until, cancellation);

        public ValueTask<IReadOnlyList<GameHead>> Newest(
            IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
            journal.Newest(tags, status, count, cancellation);

        public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) => journal.Latest(tag, cancellation);

        public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
            journal.Texts(tag, cancellation);
    }
}
