using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class BackupWhileWrittenTests : IDisposable
{
    private static readonly GameId Other = new("another-game");

    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_backup_holds_each_game_as_it_stood_when_it_began_whatever_is_appended_meanwhile()
    {
        var cancel = TestContext.Current.CancellationToken;
        var journal = new InMemoryJournal();
        await journal.Begin(TheGame, "test", Several("one", "two"), cancel);
        await journal.Begin(Other, "test", Several("alone"), cancel);
        var before = await journal.Games(cancel);

        var written = await JournalBackup.Write(new WrittenMeanwhile(journal), _home.File("copy.jsonl"), _ => { }, cancel);
        var restored = await JournalRestore.Restore(
            _home.File("copy.jsonl"), JournalPlace.File(_home.File("restored.db")), _ => { }, cancel);

        Assert.Equal(((2, 3L), (2, 3L)), (written, restored));
        await using var reader = SqliteJournalReader.Open(_home.File("restored.db"));
        Assert.Equal(before, await reader.Games(cancel));
        Assert.Equal(3, (await journal.Head(TheGame, cancel))!.Version);
    }

    /// <summary>Somebody appends to every game right after a reader has listed them.</summary>
    private sealed class WrittenMeanwhile(IJournal journal) : IJournalReader
    {
        public async ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default)
        {
            var heads = await journal.Games(cancellation);
            foreach (var head in heads) { await journal.Append(head.Game, head.Version, Several("meanwhile"), cancellation); }
            return heads;
        }

        public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) => journal.Head(game, cancellation);

        public IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default) =>
            journal.Read(game, fromVersion, cancellation);

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
