using System.Runtime.CompilerServices;
using ChipMarketGame.Core;
using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>
/// Reads a journal file, also while another process writes it, and also as a user who may write neither it nor beside it: for
/// <c>replay</c>, <c>verify</c> and reports.
/// </summary>
public sealed class SqliteJournalReader : IOpenedJournalReader
{
    private const int Page = 256;

    private readonly SqliteSource source;
    private readonly SqliteTable table;
    private readonly QuestionThread thread;

    private SqliteJournalReader(SqliteSource source)
    {
        this.source = source;
        table = new SqliteTable(source.Connection);
        thread = new QuestionThread("journal reader", Answer);
    }

    /// <exception cref="JournalNotOpenedException">There is no such journal, or not one that this program understands.</exception>
    public static SqliteJournalReader Open(string path)
    {
        if (!File.Exists(path)) { throw new JournalNotOpenedException($"There is no journal {path}."); }

        try
        {
            return new SqliteJournalReader(SqliteSource.Open(Path.GetFullPath(path)));
        }
        catch (Exception e) when (SqliteSoundness.IsDamage(e))
        {
            throw SqliteSoundness.Damaged(path, e);
        }
        catch (SqliteException e)
        {
            throw new JournalNotOpenedException($"{path} cannot be read as a journal: {e.Message}", e);
        }
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        GameId game, long fromVersion = 1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var from = fromVersion; ;)
        {
            var page = await thread.Ask(games => games.Events(game, from, Page), cancellation);
            // A game without events is none; only where there are none from here on must that be asked.
            if (page.Count == 0 && from == fromVersion && await Head(game, cancellation) is null) { throw new UnknownGameException(game); }
            foreach (var stored in page) { yield return stored; }
            if (page.Count < Page) { yield break; }
            from = page[^1].Version + 1;
        }
    }

    public ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default) =>
        thread.Ask(games => games.Head(game), cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default) =>
        thread.Ask(games => games.Heads(openOnly: false), cancellation);

    public ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default) =>
        thread.Ask(games => games.Heads(openOnly: true), cancellation);

    public ValueTask<IReadOnlyList<GameGlance>> Glance(IReadOnlyList<GameId> games, CancellationToken cancellation = default) =>
        thread.Ask(tables => tables.Glance(games), cancellation);

    public ValueTask<long> CountOpen(CancellationToken cancellation = default) => thread.Ask(games => games.CountOpen(), cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default) =>
        thread.Ask(games => games.Waking(WakeTime.At(until)), cancellation);

    public ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default) =>
        thread.Ask(games => games.Newest(tags, status, count), cancellation);

    public ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default) =>
        thread.Ask(games => games.Latest(tag), cancellation);

    public ValueTask<IReadOnlyList<AuditFinding>> Damage(CancellationToken cancellation = default) =>
        thread.Ask(games => games.Damage(), cancellation);

    public ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default) =>
        thread.Ask(games => games.Texts.Of(tag), cancellation);

    internal ValueTask<SignIn?> SignIn(string ticketHash, CancellationToken cancellation) =>
        thread.Ask(tables => tables.SignIns.Find(ticketHash), cancellation);

    public async ValueTask DisposeAsync()
    {
        await thread.DisposeAsync();
        table.Dispose();
        source.Dispose();
    }

    private void Answer(IReadOnlyList<Question> questions)
    {
        foreach (var question in questions)
        {
            try
            {
                question.Ask(table);
                source.CheckStill();
                question.Tell();
            }
            catch (JournalUnavailableException e)
            {
                question.Fail(e);
            }
            catch (Exception e)
            {
                question.Fail(new JournalUnavailableException("The journal could not be read. " + e.Message, e));
            }
        }
    }
}
