using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P2: a quarter is resolved exactly once, however many try.</summary>
public sealed class P2_OneWinnerTests(SharedPostgres postgres, ITestOutputHelper output) : IDisposable
{
    const int Writers = 8;

    static readonly GameId Game = new("contested");

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_eight_writers_that_race_on_a_file_one_closes_each_quarter()
    {
        // A file has one writing process: the eight share its journal.
        await using var journal = SqliteJournal.Open(Path.Combine(_folder.FullName, "market.db"));

        await Race(Enumerable.Repeat<IJournal>(journal, Writers).ToArray(), quarters: 500);
    }

    [Fact]
    public async Task Of_eight_silos_that_race_on_a_server_one_closes_each_quarter()
    {
        var place = await postgres.FreshJournal();
        var silos = Enumerable.Range(0, Writers).Select(_ => PostgresJournal.Open(place)).ToArray();

        await Race(silos, FullSize.Of(500, 150));

        foreach (var silo in silos) { await silo.DisposeAsync(); }
    }

    [Fact]
    public async Task A_process_that_was_frozen_while_another_went_on_is_refused_when_it_thaws()
    {
        var (place, rounds) = (await postgres.FreshJournal(), FullSize.Of(30, 3));
        var acknowledged = new List<Acknowledgement>();
        for (var round = 0; round < rounds; round++)
        {
            using var frozen = WriterProcess.Start(place);
            await frozen.Acknowledge(20);
            await frozen.Freeze();
            using var other = WriterProcess.Start(place);
            await other.Acknowledge(20);
            await frozen.Thaw();
            acknowledged.AddRange(await frozen.ToTheEnd());
            other.Kill();
            acknowledged.AddRange(await other.ToTheEnd());

            Assert.Equal(4, frozen.ExitCode);
        }

        await using var reader = PostgresJournalReader.Open(place);
        Assert.Equal(0, await Acknowledgement.Lost(reader, acknowledged));
        output.WriteLine($"{rounds} times frozen and thawed, refused each time, {acknowledged.Count} acknowledgements, 0 lost");
    }

    async Task Race(IJournal[] writers, int quarters)
    {
        await writers[0].Begin(Game, "test", [Entries.Entry("{}", "open", "game-opened")]);
        var refused = 0;
        for (var quarter = 1; quarter <= quarters; quarter++)
        {
            var at = quarter;
            var receipts = await Task.WhenAll(writers.Select((journal, writer) => Task.Run(() => Close(journal, at, writer))));
            var won = receipts.OfType<Appended>().ToArray();
            refused += receipts.Length - won.Length;

            // In even quarters all resolve it alike, as silos do, and get one receipt; in odd ones each its own way, and one wins.
            Assert.Equal(at % 2 == 0 ? Writers : 1, won.Length);
            Assert.Single(won.Distinct());
        }

        var events = await writers[0].Events(Game);
        Assert.Equal(
            ["open", .. Enumerable.Range(1, quarters).Select(quarter => $"close:q{quarter}")], events.Select(stored => stored.CommandId));
        Assert.True((await writers[^1].Verify(Game)).Holds);
        Assert.True(refused > 0);
        output.WriteLine($"{quarters} quarters, {Writers} writers, {refused} refused");
    }

    static async Task<Appended?> Close(IJournal journal, int quarter, int writer)
    {
        try
        {
            var resolved = quarter % 2 == 0 ? "alike" : $"by writer {writer}";
            return await journal.Append(Game, quarter, [Entries.Entry(resolved, $"close:q{quarter}", "quarter-closed")]);
        }
        catch (JournalRefusedException refused) when (refused is StaleVersionException or CommandConflictException)
        {
            return null;
        }
    }
}
