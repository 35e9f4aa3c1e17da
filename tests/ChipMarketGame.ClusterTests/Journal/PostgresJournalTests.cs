using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.ClusterTests;

public sealed class PostgresJournalTests(SharedPostgres postgres) : JournalConformance, IAsyncLifetime
{
    PostgresJournal? _journal;
    string _place = "";

    protected override IJournal Journal => _journal!;

    public async ValueTask InitializeAsync() => _journal = PostgresJournal.Open(_place = await postgres.FreshJournal());

    public ValueTask DisposeAsync() => _journal?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Two_silos_see_and_continue_each_others_games()
    {
        await using var other = PostgresJournal.Open(_place);
        await Journal.Begin(TheGame, "test", Several("a"));
        await other.Append(TheGame, 1, Several("b"));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(async () => await Journal.Append(TheGame, 1, Several("x")));
        await Journal.Append(TheGame, 2, Several("c"));

        Assert.Equal((1, 2), (stale.Wanted, stale.Seen));
        Assert.Equal(["a", "b", "c"], await other.Bodies(TheGame));
        Assert.True((await other.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task A_reopened_journal_goes_on_where_it_stood()
    {
        await Journal.Begin(TheGame, "test", Several("a", "b"));
        await _journal!.DisposeAsync();

        _journal = PostgresJournal.Open(_place);
        await Journal.Append(TheGame, 2, Several("c"));

        Assert.Equal(["a", "b", "c"], await Journal.Bodies(TheGame));
    }

    [Fact]
    public async Task A_reader_sees_what_is_committed_while_the_market_runs()
    {
        await Journal.Begin(TheGame, "test", Several("a"));
        await using var reader = PostgresJournalReader.Open(_place);

        await Journal.Append(TheGame, 1, Several("b"));

        Assert.Equal(["a", "b"], await reader.Bodies(TheGame));
        Assert.True((await reader.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task What_is_asked_of_a_closed_journal_fails_at_once()
    {
        await _journal!.DisposeAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await Journal.Begin(TheGame, "test", Several("a")));
    }
}
