using ChipMarketGame.Storage;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class SqliteJournalTests : JournalConformance, IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private SqliteJournal journal;

    public SqliteJournalTests() => journal = SqliteJournal.Open(File);

    protected override IJournal Journal => journal;

    private string File => folder.File("market.db");

    public async ValueTask DisposeAsync()
    {
        await journal.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_reopened_journal_goes_on_where_it_stood()
    {
        await Journal.Begin(TheGame, "test", Several("a", "b"));
        await journal.DisposeAsync();

        journal = SqliteJournal.Open(File);
        await Journal.Append(TheGame, 2, Several("c"));

        Assert.Equal(["a", "b", "c"], await Journal.Bodies(TheGame));
        Assert.True((await Journal.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task A_second_market_on_the_same_file_refuses_to_start_and_says_why()
    {
        await Journal.Begin(TheGame, "test", Several("a"));

        var refused = Assert.Throws<JournalNotOpenedException>(() => SqliteJournal.Open(File));

        Assert.Contains($"{File} is in use by another process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_journal_lets_its_file_go()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await journal.DisposeAsync();

        await using var next = SqliteJournal.Open(File);

        Assert.Equal(["a"], await next.Bodies(TheGame));
    }

    [Fact]
    public async Task A_reader_sees_what_is_committed_while_the_market_runs()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await using var reader = SqliteJournalReader.Open(File);

        await Journal.Append(TheGame, 1, Several("b"));

        Assert.Equal(["a", "b"], await reader.Bodies(TheGame));
        Assert.True((await reader.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task What_is_asked_of_a_closed_journal_fails_at_once()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await journal.DisposeAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await Journal.Append(TheGame, 1, Several("b")));
    }

    [Fact]
    public async Task Everything_asked_before_closing_is_answered()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        var asked = Enumerable.Range(0, 500).Select(i => Journal.Begin(new($"game-{i}"), "test", Several("x")).AsTask()).ToArray();

        await journal.DisposeAsync();

        Assert.Equal(500, (await Task.WhenAll(asked)).Length);
    }
}
