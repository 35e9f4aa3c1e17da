using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// P1: what was acknowledged is never lost when the server or the database process dies. Each way of dying has a control, a writer that
/// acknowledges before the journal has it, which the same count must catch.
/// </summary>
public sealed class P1_AcknowledgedTests(OwnPostgres postgres, ITestOutputHelper output) : IClassFixture<OwnPostgres>, IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    static int Kills => FullSize.Of(100, 8);

    static int AcknowledgedBeforeKill => FullSize.Of(220, 40);

    string Journal => Path.Combine(_folder.FullName, "market.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_writer_of_a_file_is_killed()
    {
        var (acknowledged, lost) = await KillWriters(Kills, early: false);

        output.WriteLine($"{Kills} kills, {acknowledged} acknowledgements, {lost} lost");
        Assert.True(acknowledged >= Kills * AcknowledgedBeforeKill);
        Assert.Equal(0, lost);
    }

    [Fact]
    public async Task A_writer_of_a_file_that_acknowledges_early_is_caught() =>
        Assert.True((await KillWriters(5, early: true)).Lost > 0);

    [Theory]
    [InlineData("a backend is killed")]
    [InlineData("the server is stopped at once")]
    [InlineData("the postmaster is killed")]
    public async Task Nothing_acknowledged_is_lost_when_the_database_dies(string death)
    {
        var deaths = FullSize.Of(100, 3);

        var (acknowledged, lost) = await KillServers(death, deaths, early: false);

        output.WriteLine($"{death}: {deaths} times, {acknowledged} acknowledgements, {lost} lost");
        Assert.True(acknowledged >= deaths * AcknowledgedBeforeKill);
        Assert.Equal(0, lost);
    }

    [Theory]
    [InlineData("a backend is killed")]
    [InlineData("the server is stopped at once")]
    [InlineData("the postmaster is killed")]
    public async Task A_writer_to_a_server_that_acknowledges_early_is_caught(string death) =>
        Assert.True((await KillServers(death, 2, early: true)).Lost > 0);

    async Task<(int Acknowledged, int Lost)> KillWriters(int kills, bool early)
    {
        var (acknowledged, lost) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            using var writer = WriterProcess.Start(Journal, early);
            await writer.Acknowledge(AcknowledgedBeforeKill + kill);
            writer.Kill();
            var told = await writer.ToTheEnd();
            await using var survivor = SqliteJournal.Open(Journal);
            acknowledged += told.Count;
            lost += await Acknowledgement.Lost(survivor, told);
        }

        return (acknowledged, lost);
    }

    async Task<(int Acknowledged, int Lost)> KillServers(string death, int deaths, bool early)
    {
        var server = await postgres.Server;
        var (place, acknowledged, lost) = ("", 0, 0);
        for (var i = 0; i < deaths; i++)
        {
            // A journal is read whole after each death: now and then a new one keeps that short.
            if (i % 10 == 0) { place = server.FreshJournal(); }
            using var writer = WriterProcess.Start(place, early);
            await writer.Acknowledge(AcknowledgedBeforeKill + i);
            await server.Die(death);
            var told = await writer.ToTheEnd();
            await server.Up();
            await using var survivor = PostgresJournalReader.Open(place + ";Pooling=false");
            acknowledged += told.Count;
            lost += await Acknowledgement.Lost(survivor, told);
        }

        return (acknowledged, lost);
    }
}
