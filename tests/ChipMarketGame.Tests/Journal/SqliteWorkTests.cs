using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

/// <summary>What SQLite does to answer a question about one class, counted in the instructions of its machine.</summary>
public sealed class SqliteWorkTests : IDisposable
{
    /// <summary>Trees of the file grow by a level; no question may look at every class.</summary>
    private const double Slightly = 1.5;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_question_about_one_class_costs_the_same_however_many_others_there_are()
    {
        var (few, many) = (await Filled(classes: 3), await Filled(classes: 300));

        foreach (var (question, ask) in Questions())
        {
            var (alone, crowded) = (Instructions(few, ask), Instructions(many, ask));
            Assert.True(crowded <= Slightly * alone, $"{question}: {alone} instructions among 3 classes, {crowded} among 300");
        }
    }

    private static IEnumerable<(string Question, Action<SqliteTable> Ask)> Questions()
    {
        yield return ("its names", table => Assert.Equal(11, table.Texts.Of(Tag(1)).Count));
        yield return ("its head", table => Assert.NotNull(table.Head(Game(1))));
        yield return ("its latest game", table => Assert.NotNull(table.Latest(Tag(1))));
        yield return ("its events", table => Assert.Equal(2, table.Events(Game(1), 1, 10).Count));
        yield return ("a glance", table => Assert.Single(table.Glance([Game(1)])));
        yield return ("what is due", table => Assert.Single(table.Waking(WakeTime.At(DateTimeOffset.UtcNow))));
    }

    private async Task<string> Filled(int classes)
    {
        var path = folder.File($"{classes}.db");
        await using var journal = SqliteJournal.Open(path);
        for (var number = 0; number < classes; number++)
        {
            JournalEntry[] entries = [
                Entry("opening"), Entry("seats") with { Beside = new Aside($"{number}-0", PersonalTextKind.Name, "Ann") }];
            var wake = number == 1 ? WakeTime.Now : WakeTime.Never;
            await journal.Write(Proposal.ToBegin(Game(number), Tag(number), entries) with { Wake = wake });
            await journal.Keep([.. Enumerable.Range(1, 10).Select(
                seat => new PersonalText($"{number}-{seat}", Tag(number), PersonalTextKind.Name, "Ann"))]);
        }

        return path;
    }

    private static int Instructions(string path, Action<SqliteTable> ask)
    {
        using var connection = SqliteConnections.OpenToRead(path);
        using var table = new SqliteTable(connection);
        ask(table); // what is prepared once is no part of it
        var done = 0;
        delegate_progress count = _ =>
        {
            done++;
            return 0;
        };
        raw.sqlite3_progress_handler(connection.Handle, 1, count, null);
        ask(table);
        GC.KeepAlive(count);
        return done;
    }

    private static GameId Game(int number) => new($"class-{number}");

    private static string Tag(int number) => $"class:{number}";
}
