using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>The database fails in the middle of a write; here by triggers that another connection plants.</summary>
public sealed class SqliteFailureTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteJournal journal;

    public SqliteFailureTests() => journal = SqliteJournal.Open(folder.File("market.db"));

    public async ValueTask DisposeAsync()
    {
        await journal.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_entry_that_breaks_a_group_does_not_take_the_others_along()
    {
        Plant("create trigger t before insert on event when new.kind = 'poison' begin select raise(abort, 'broken'); end");

        var asked = Enumerable.Range(0, 200).Select(i => Begin(i, i % 10 == 0 ? "poison" : "sheet")).ToList();

        for (var i = 0; i < asked.Count; i++)
        {
            if (i % 10 == 0) { await Assert.ThrowsAsync<JournalUnavailableException>(() => asked[i]); }
            else { Assert.Equal(2, (await asked[i]).Version); }
        }

        Assert.Equal(180, (await journal.Games()).Count);
    }

    [Fact]
    public async Task An_append_that_fails_half_way_leaves_nothing_behind()
    {
        await journal.Begin(TheGame, "test", Several("a"));
        Plant("create trigger t before insert on event when new.kind = 'poison' begin select raise(abort, 'broken'); end");

        await Assert.ThrowsAsync<JournalUnavailableException>(
            async () => await journal.Append(TheGame, 1, [Entry("b", "close:q1"), Entry("c", kind: "poison")]));

        Assert.Equal(["a"], await journal.Bodies(TheGame));
        Assert.Equal(2, (await journal.Append(TheGame, 1, [Entry("b", "close:q1")])).Version);
        Assert.True((await journal.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task A_failed_commit_acknowledges_nothing_and_the_journal_goes_on()
    {
        await journal.Begin(TheGame, "test", Several("a"));
        Plant("""
            create table owner (id integer primary key);
            create table debt (owner integer references owner (id) deferrable initially deferred);
            create trigger t after insert on event when new.kind = 'poison' begin insert into debt values (1); end
            """);

        var failed = await Assert.ThrowsAsync<JournalUnavailableException>(
            async () => await journal.Append(TheGame, 1, [Entry("b", "close:q1", "poison")]));

        Assert.Contains("unknown", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await journal.Bodies(TheGame));
        Plant("drop trigger t");
        Assert.Equal(2, (await journal.Append(TheGame, 1, [Entry("b", "close:q1", "poison")])).Version);
    }

    private Task<Appended> Begin(int i, string kind) =>
        journal.Begin(new GameId($"game-{i}"), "test", [Entry("a"), Entry("b", kind: kind)]).AsTask();

    private void Plant(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("market.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
