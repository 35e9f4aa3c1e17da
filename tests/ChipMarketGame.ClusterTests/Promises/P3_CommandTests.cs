using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P3: a retry never counts twice. Every command is sent one to five times, in disorder and at once.</summary>
public sealed class P3_CommandTests(SharedPostgres postgres, ITestOutputHelper output) : IDisposable
{
    const int Games = 50, Senders = 24;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task On_a_file_each_command_counts_once()
    {
        await using var journal = SqliteJournal.Open(Path.Combine(_folder.FullName, "market.db"));

        await Send(FullSize.Of(10_000, 4_000), journal);
    }

    [Fact]
    public async Task On_a_server_with_three_silos_each_command_counts_once()
    {
        var place = await postgres.FreshJournal();
        await using var first = PostgresJournal.Open(place);
        await using var second = PostgresJournal.Open(place);
        await using var third = PostgresJournal.Open(place);

        await Send(FullSize.Of(10_000, 1_000), first, second, third);
    }

    [Fact]
    public async Task Where_one_append_in_three_fails_before_or_after_its_commit_each_command_counts_once()
    {
        var faults = new SeededFaults(seed: 3, beforeCommit: 0.15, afterCommit: 0.2, delayed: 0.3);

        await Send(10_000, new InMemoryJournal(faults));

        Assert.True(faults.Before > 1_000 && faults.After > 1_000);
    }

    async Task Send(int commands, params IJournal[] silos)
    {
        foreach (var game in Enumerable.Range(0, Games).Select(Name)) { await Insist(silos[0], game, 0, "open"); }
        var random = new Random(20_261_126);
        var sendings = Enumerable.Range(0, commands).SelectMany(command => Enumerable.Repeat(command, random.Next(1, 6))).ToArray();
        random.Shuffle(sendings);

        var receipts = new Appended[sendings.Length];
        await Parallel.ForAsync(0, sendings.Length, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (i, _) =>
            receipts[i] = await Insist(silos[i % silos.Length], Name(sendings[i] % Games), null, $"command-{sendings[i]}"));

        for (var game = 0; game < Games; game++)
        {
            var written = (await silos[0].Events(Name(game))).Skip(1).Select(stored => stored.CommandId!).ToArray();
            Assert.Equal(
                Enumerable.Range(0, commands).Where(command => command % Games == game).Select(command => $"command-{command}").Order(),
                written.Order());
        }

        Assert.All(sendings.Zip(receipts).GroupBy(sent => sent.First, sent => sent.Second), same => Assert.Single(same.Distinct()));
        output.WriteLine($"{commands} commands, {sendings.Length} sendings, {silos.Length} silos");
    }

    /// <summary>What a client does: the same command again, until there is a receipt.</summary>
    static async Task<Appended> Insist(IJournal journal, GameId game, long? version, string command)
    {
        while (true)
        {
            try
            {
                return version == 0
                    ? await journal.Begin(game, "test", [Entries.Entry(command, command)])
                    : await journal.Append(game, (await journal.Head(game))!.Version, [Entries.Entry(command, command)]);
            }
            catch (Exception again) when (again is StaleVersionException or JournalUnavailableException)
            {
                // The outcome is unknown or the game has moved: the same id tells.
            }
        }
    }

    static GameId Name(int game) => new($"game-{game}");
}
