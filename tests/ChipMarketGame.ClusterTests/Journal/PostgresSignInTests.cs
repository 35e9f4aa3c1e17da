using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class PostgresSignInTests(SharedPostgres postgres) : SignInConformance, IAsyncLifetime
{
    PostgresJournal? _journal;
    string _place = "";

    protected override ISignInStore Store => _journal!.SignIns;

    public async ValueTask InitializeAsync() => _journal = PostgresJournal.Open(_place = await postgres.FreshJournal());

    public ValueTask DisposeAsync() => _journal?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task What_one_silo_ends_is_ended_at_the_other()
    {
        await using var other = PostgresJournal.Open(_place);
        var until = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000);
        await Store.Keep(new SignIn("a", "a-teacher", "a-key", until), until.AddHours(-1));
        Assert.NotNull(await other.SignIns.Find("a"));

        await other.SignIns.End("a");

        Assert.Null(await Store.Find("a"));
    }
}
