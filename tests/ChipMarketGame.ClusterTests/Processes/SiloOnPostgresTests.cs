using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class SiloOnPostgresTests(SharedPostgres postgres)
{
    [Fact]
    public async Task A_game_on_a_server_survives_kill_minus_9_of_its_host()
    {
        var place = await postgres.FreshJournal();
        long before;
        using (var first = await SiloProcess.StartOn(place, "--seconds-per-quarter", "0.2"))
        {
            before = await Grown(place, 3);
            await first.Kill();
        }

        using var second = await SiloProcess.StartOn(place, "--seconds-per-quarter", "0.2");

        Assert.True(await Grown(place, before + 2) > before);
        await using var reader = PostgresJournalReader.Open(place);
        Assert.All(await reader.Games(), head => Assert.Equal("demonstration", head.Tag));
        foreach (var head in await reader.Games()) { Assert.True((await reader.Verify(head.Game)).Holds); }
    }

    [Fact]
    public async Task Silos_that_share_a_server_lose_any_one_of_them_and_play_on()
    {
        using var redis = await RedisServer.Start();
        var place = await postgres.FreshJournal();
        string[] options = [
            "--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(SeatToken.New()), "--seconds-per-quarter", "0.2"];
        using var first = await SiloProcess.StartOn(place, options);
        using var second = await SiloProcess.StartOn(place, options);
        var before = await Grown(place, 4);

        await first.Kill();
        before = await Grown(place, before + 3);
        using var third = await SiloProcess.StartOn(place, options);
        await second.Kill();
        await Grown(place, before + 3);

        await using var reader = PostgresJournalReader.Open(place);
        Assert.True((await reader.Audit(_ => { })).Holds);
        Assert.InRange((await reader.OpenGames()).Count, 0, 1);
    }

    [Theory]
    [InlineData(
        "Host=127.0.0.1;Port=1;Username=a;Password=secret", 1,
        "PostgreSQL 127.0.0.1:1/a (schema chipmarket) cannot be opened as a journal: ")]
    [InlineData("Host=127.0.0.1;Port=many;Password=secret", 2, "The connection string of the journal cannot be used: ")]
    public async Task A_server_that_cannot_be_used_is_told_in_a_sentence_without_the_password(string journal, int exitCode, string sentence)
    {
        var seen = await SiloProcess.Finish("--journal", journal);

        Assert.Equal(exitCode, seen.ExitCode);
        Assert.StartsWith(sentence, seen.Errors, StringComparison.Ordinal);
        Assert.Single(seen.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("secret", seen.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_may_lose_what_it_acknowledged_is_refused_with_exit_code_1()
    {
        var seen = await SiloProcess.Finish("--journal", await postgres.FreshJournal() + ";Options=-c synchronous_commit=off");

        Assert.Equal(1, seen.ExitCode);
        Assert.EndsWith(
            "is refused: its synchronous_commit is off, so that it may lose what it has acknowledged; set synchronous_commit = on.",
            seen.Errors.Trim(), StringComparison.Ordinal);
    }

    /// <summary>Waits until the journal holds so many events.</summary>
    static async Task<long> Grown(string place, long wanted)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        await using var reader = PostgresJournalReader.Open(place);
        while (true)
        {
            var events = (await reader.Games(deadline.Token)).Sum(head => head.Version);
            if (events >= wanted) { return events; }
            await Task.Delay(50, deadline.Token);
        }
    }
}
