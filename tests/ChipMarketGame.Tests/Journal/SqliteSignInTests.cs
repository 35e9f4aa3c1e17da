using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SqliteSignInTests : SignInConformance, IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    SqliteJournal? _journal;

    protected override ISignInStore Store => _journal!.SignIns;

    string File => _folder.File("market.db");

    public ValueTask InitializeAsync()
    {
        _journal = SqliteJournal.Open(File);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sign_ins_outlive_the_process_and_what_was_ended_stays_ended()
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000);
        SignIn kept = new("a", "a-teacher", "a-key", until), ended = new("b", "a-teacher", "a-key", until);
        foreach (var each in (SignIn[])[kept, ended]) { await Store.Keep(each, until.AddHours(-1)); }
        await Store.End(ended.TicketHash);
        await _journal!.DisposeAsync();

        _journal = SqliteJournal.Open(File);

        Assert.Equal(kept, await Store.Find(kept.TicketHash));
        Assert.Null(await Store.Find(ended.TicketHash));
    }

    public async ValueTask DisposeAsync()
    {
        await _journal!.DisposeAsync();
        _folder.Dispose();
    }
}
