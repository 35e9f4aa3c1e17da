using ChipMarketGame.Storage;
using Npgsql;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A server that may lose what it acknowledged, or cannot be reached, is refused before a game is played on it.</summary>
public sealed class PostgresRefusalTests(SharedPostgres postgres)
{
    [Theory]
    [InlineData("fsync=off", "its fsync is off")]
    [InlineData("full_page_writes=off", "its full_page_writes is off")]
    public async Task A_server_that_may_lose_what_it_acknowledged_is_refused(string setting, string sentence)
    {
        await using var server = await PostgresServer.Start(setting);

        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(server.FreshJournal()));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_or_connection_that_does_not_wait_for_the_disk_is_refused()
    {
        var place = await postgres.FreshJournal();

        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(place + ";Options=-c synchronous_commit=off"));

        Assert.Contains("its synchronous_commit is off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_becomes_unsafe_while_the_market_runs_gets_no_more_entries()
    {
        var server = await postgres.Server;
        await server.Ask<object>("create role careless superuser login");
        await using var journal = PostgresJournal.Open(server.FreshJournal() + ";Username=careless;Pooling=false");
        await server.Ask<object>("alter role careless set synchronous_commit = off");

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(
            async () => await journal.Begin(new("a-game"), "test", Tests.Entries.Several("a")));

        Assert.Contains("nothing was written", refused.Message, StringComparison.Ordinal);
        Assert.Contains("its synchronous_commit is off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replica_is_refused_but_may_be_read()
    {
        await using var server = await PostgresServer.Start();
        var place = server.FreshJournal();
        await using (var journal = PostgresJournal.Open(place)) { await journal.Begin(new("a-game"), "test", Tests.Entries.Several("a")); }
        await server.StopImmediately();
        await File.WriteAllTextAsync(Path.Combine(server.Data, "standby.signal"), "");
        await server.Up();
        NpgsqlConnection.ClearAllPools();

        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(place));
        await using var reader = PostgresJournalReader.Open(place);

        Assert.Contains("it is a replica", refused.Message, StringComparison.Ordinal);
        Assert.True((await reader.Verify(new("a-game"))).Holds);
    }

    [Fact]
    public async Task A_role_that_may_only_read_reads_a_journal()
    {
        var server = await postgres.Server;
        var place = server.JournalIn("for_a_reader");
        await using (var journal = PostgresJournal.Open(place)) { await journal.Begin(new("a-game"), "test", Tests.Entries.Several("a")); }
        foreach (var sql
            in (string[])[
                "create role only_reads login", "grant usage on schema for_a_reader to only_reads",
                "grant select on all tables in schema for_a_reader to only_reads"])
        {
            await server.Ask<object>(sql);
        }

        await using var reader = PostgresJournalReader.Open(place + ";Username=only_reads");

        Assert.Single(await reader.Games());
        Assert.True((await reader.Verify(new("a-game"))).Holds);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_named_without_the_password()
    {
        var refused = Assert.Throws<JournalNotOpenedException>(
            () => PostgresJournal.Open("Host=127.0.0.1;Port=1;Username=a;Password=secret"));

        Assert.StartsWith(
            "PostgreSQL 127.0.0.1:1/a (schema chipmarket) cannot be opened as a journal: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database=chipmarket;Password=secret", "it names no Host")]
    [InlineData("Host=127.0.0.1;Prt=secret", "")]
    [InlineData("Host=127.0.0.1;Port=secret", "")]
    [InlineData("Host=127.0.0.1;Search Path=a,secret", "its Search Path must be one schema")]
    [InlineData("secret", "")]
    public void A_wrong_connection_string_is_refused_in_a_sentence_that_does_not_repeat_it(string text, string part)
    {
        var refused = Assert.Throws<JournalNotOpenedException>(() => PostgresJournal.Open(text));

        Assert.StartsWith("The connection string of the journal cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }
}
