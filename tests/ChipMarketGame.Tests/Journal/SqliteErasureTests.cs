using System.Text;
using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>The bytes that a SQLite journal leaves on the disk.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    const int People = 400;

    readonly TemporaryFolder _folder = new();

    string File => _folder.File("market.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_erased_name_is_in_no_byte_of_the_file_its_log_and_what_stands_beside_them()
    {
        await using var journal = SqliteJournal.Open(File);
        await Fill(journal);
        Assert.All(Enumerable.Range(0, People), number => Assert.True(IsOnDisk(NameOf(number))));

        for (var number = 0; number < People; number += 40)
        {
            await journal.Erase([new PersonalText(IdOf(number), "class:x", PersonalTextKind.Name, null)]);

            Assert.False(IsOnDisk(NameOf(number)), NameOf(number));
        }

        Assert.Equal(People - 10, (await journal.Texts("class:x")).Count(text => text.Text is not null));
        Assert.All(Enumerable.Range(0, People).Where(number => number % 40 != 0), number => Assert.True(IsOnDisk(NameOf(number))));
    }

    [Fact]
    public async Task An_erased_name_does_not_come_back_with_a_restart()
    {
        await using (var journal = SqliteJournal.Open(File))
        {
            await Fill(journal);
            await journal.Erase([new PersonalText(IdOf(7), "class:x", PersonalTextKind.Name, null)]);
        }

        await using var next = SqliteJournal.Open(File);

        Assert.Equal(IdOf(7), Assert.Single(await next.Texts("class:x"), text => text.Text is null).Id);
        Assert.False(IsOnDisk(NameOf(7)));
        Assert.True((await next.Verify(TheGame)).Holds);
    }

    [Fact]
    public async Task While_somebody_reads_the_log_erasing_says_that_it_is_not_finished_and_finishes_when_asked_again()
    {
        await using var journal = SqliteJournal.Open(File);
        await Fill(journal);
        PersonalText[] asked = [new(IdOf(7), "class:x", PersonalTextKind.Name, null)];
        using (var reader = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False"))
        {
            reader.Open();
            using var reading = reader.BeginTransaction(deferred: true);
            using var first = reader.CreateCommand();
            first.CommandText = "select count(*) from event";
            first.ExecuteScalar();

            var unfinished = await Assert.ThrowsAsync<JournalUnavailableException>(async () => await journal.Erase(asked));

            Assert.Contains("erase it again when nobody does", unfinished.Message, StringComparison.Ordinal);
            Assert.Null((await journal.Texts("class:x")).Single(text => text.Id == IdOf(7)).Text);
        }

        await journal.Erase(asked);

        Assert.False(IsOnDisk(NameOf(7)));
    }

    static async Task Fill(SqliteJournal journal)
    {
        await journal.Begin(TheGame, "class:x", Several("a"));
        var version = 1L;
        for (var number = 0; number < People; number++)
        {
            version = (await journal.Append(
                TheGame, version, [Entry("{}") with { Beside = new Aside(IdOf(number), PersonalTextKind.Name, NameOf(number)) }])).Version;
        }
    }

    /// <summary>In no order, as ids are drawn, so that rows are moved between pages.</summary>
    static string IdOf(int number) => $"{(number * 2654435761L) % 4294967296L:x8}-{number}";

    static string NameOf(int number) => $"Planted 姓名 Person-{number:D4} of Nowhere";

    bool IsOnDisk(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // The lock is the operating system's and its file empty; it lets nobody read it.
        return Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file =>
        {
            using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new MemoryStream();
            read.CopyTo(content);
            return content.ToArray().AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
