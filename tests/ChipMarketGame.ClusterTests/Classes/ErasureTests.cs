using System.Text;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Npgsql;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A pupil's name is erased, and is nowhere any more.</summary>
public sealed class ErasureTests(SharedPostgres postgres) : IDisposable
{
    const string Ann = "Planted Ann", Ben = "Planted Ben", Said = "Well played, planted ann!";

    static readonly GameId Earnest = new("in-earnest"), Branch = new("another-end");

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_name_that_its_teacher_erases_is_in_no_answer_export_table_or_backup_and_every_chain_verifies(string store)
    {
        var (journal, place) = await Open(store);
        await using var closing = journal as IAsyncDisposable;
        await using var cluster = await Cluster.Start(2, journal);
        var (room, earnest, ann) = await Play(cluster);
        Assert.Contains(Ann, await Everything(cluster, room, earnest, ann), StringComparison.Ordinal);
        Assert.Contains(Said, await Everything(cluster, room, earnest, ann), StringComparison.Ordinal);
        var person = (await People(room)).Single(each => each.Name == Ann);

        // Asked of the practice, whose game may live on another silo than the one that counts.
        var erased = await cluster.Grains.Instructor(room.Id).Erase(room.Token, person.Id);
        await cluster.Grains.Until(Earnest, game => game.Class!.Seats.Any(seat => seat.Holders.Contains("")));
        await ann.Submit("{}");
        await earnest.Order(new ClassOrder.Branch((await earnest.Snapshot()).Quarter, Branch));
        var branched = earnest.In(Branch);

        Assert.Null(erased.Value!.OnlyHidden);
        Assert.Null((await People(branched)).Single(each => each.Id == person.Id).Name);
        var told = await Everything(cluster, room, earnest, ann with { Class = branched }) + await Everything(
            cluster, room, branched, ann with { Class = branched });
        Assert.DoesNotContain(Ann, told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Ben, told, StringComparison.Ordinal);
        Assert.Contains("(name erased)", told, StringComparison.Ordinal);
        // The browser claims its seat again, as it does when an answer was lost: it has it, and the name stays away.
        Assert.Equal([""], (await room.Claim("google", Ann, ann.Token)).Value!.Team);
        foreach (var game in await journal.Games()) { Assert.True((await journal.Verify(game.Game)).Holds); }
        Assert.DoesNotContain(
            Ann, string.Join('\n', (await journal.Texts(null)).Select(text => text.Text)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Ann, await Backup(journal), StringComparison.OrdinalIgnoreCase);
        if (store == "sqlite") { Assert.False(InFiles(Ann)); }
        if (store == "postgres") { Assert.False(await InTableFile(place, Ann)); }
    }

    [Fact]
    public async Task A_name_that_was_erased_is_not_back_after_a_restart_and_its_seat_plays_on()
    {
        var journal = new InMemoryJournal();
        var (room, ann) = default((Classroom, SeatHolder));
        await using (var cluster = await Cluster.Start(1, journal))
        {
            (_, room, ann) = await Play(cluster);
            await cluster.Grains.Instructor(room.Id).Erase(room.Token, (await People(room)).Single(each => each.Name == Ann).Id);
        }

        await using var next = await Cluster.Start(1, journal);
        var (again, back) = (room.In(next.Grains), ann with { Class = room.In(next.Grains) });

        Assert.Equal([""], (await back.Look()).Team);
        await back.Submit("{}");
        Assert.DoesNotContain(Ann, (await again.Snapshot()).Class!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_who_runs_the_class_and_the_operator_may_see_its_people_and_erase_a_name()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(4, "google", "meta"));
        var (ann, ben) = (await room.Take("google", Ann), await room.Take("meta", Ben));
        var desk = cluster.Grains.Instructor(room.Id);
        var ids = (await People(room)).Select(person => person.Id).ToArray();

        foreach (var nobody in (string[])[ann.Token, SeatToken.New(), "", "x"])
        {
            Assert.Equal(SeatFault.NotYours, (await desk.People(nobody)).Problem?.Fault);
            Assert.Equal(SeatFault.NotYours, (await desk.Erase(nobody, ids[0])).Problem?.Fault);
        }

        Assert.Equal(SeatFault.NotFound, (await desk.Erase(room.Token, "nobody")).Problem?.Fault);
        Assert.Equal([Ann, Ben], (await People(room)).Select(person => person.Name));
        Assert.Equal([null, Ben], (await desk.Erase(KnownKey.Value, ids[0])).Value!.People.Select(person => person.Name));
        Assert.Equal([null, null], (await desk.Erase(room.Token, ids[1])).Value!.People.Select(person => person.Name));
        Assert.Equal([""], (await ben.Look()).Team);
    }

    [Fact]
    public async Task Somebody_who_left_and_somebody_who_was_replaced_can_be_erased_too()
    {
        await using var cluster = await Cluster.Start(1, new InMemoryJournal());
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(4, "google"));
        await (await room.Take("google", Ann)).Leave();
        await room.Order(new ClassOrder.Reissue("google", Ben, SeatToken.New()));
        await room.Order(new ClassOrder.Reissue("google", "Cat", SeatToken.New()));

        foreach (var person in await People(room)) { await cluster.Grains.Instructor(room.Id).Erase(room.Token, person.Id); }

        Assert.Equal(3, (await People(room)).Count);
        var events = Encoding.UTF8.GetString(
            [.. (await cluster.Grains.Insight().Export(room.Id, room.Token, ExportKind.Events)).Value!.Content]);
        Assert.All(new[] { Ann, Ben, "Cat" }, name => Assert.DoesNotContain(name, events, StringComparison.Ordinal));
        Assert.Contains("seat_left", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_an_order_tells_nothing_of_its_words_and_a_repetition_is_known_before_and_after_erasing()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(1, journal);
        var room = await Classroom.Open(cluster.Grains, Classroom.Request(4, "google"));
        await room.Take("google", Ann);
        await room.Order(new ClassOrder.Say(Said), "say-1");
        await room.Order(new ClassOrder.Say(Said), "say-1");
        Assert.Equal(SeatFault.Conflict, (await room.Try(new ClassOrder.Say("Something else"), "say-1")).Problem?.Fault);
        var commands = await journal.Read(room.Id).Select(stored => stored.CommandId).OfType<string>().ToArrayAsync();
        await room.Order(new ClassOrder.Say("Something else"), "say-2");
        var others = await journal.Read(room.Id).Select(stored => stored.CommandId).OfType<string>().ToArrayAsync();
        Assert.Equal(commands[^1].Split(':')[^1], others[^1].Split(':')[^1]);

        await cluster.Grains.Instructor(room.Id).Erase(room.Token, (await People(room))[0].Id);

        await room.Order(new ClassOrder.Say(Said), "say-1");
        Assert.Equal("Something else", (await room.Snapshot()).Class!.Message);
        Assert.Equal(others.Length, await journal.Read(room.Id).CountAsync(stored => stored.CommandId is not null));
    }

    [Fact]
    public async Task A_class_of_version_0_1_plays_on_and_a_name_in_its_chain_is_hidden_from_every_answer_and_export_and_that_is_said()
    {
        var journal = new InMemoryJournal();
        var request = Classroom.Request(4, "google", "meta");
        var annsToken = SeatToken.New();
        await using (var begun = await Cluster.Start(1, journal)) { await Classroom.Open(begun.Grains, request); }
        JournalEntry Old(string kind, string body) => new(kind, 1, Encoding.UTF8.GetBytes(body));
        await journal.Append(Played.Id, 1,
        [
            Old("seat-taken",
                $$"""{"$type":"seat-taken","seat":"google","name":"{{Ann}}","token_hash":"{{SeatToken.HashOf(annsToken)}}"}"""),
            Old("message-posted", $$"""{"$type":"message-posted","text":"{{Said}}"}"""),
        ]);
        await using var cluster = await Cluster.Start(1, journal);
        var room = new Classroom(cluster.Grains, Played.Id, request.Class!.Code, request.Class.Token);
        var ann = new SeatHolder(room, "google", annsToken);
        await room.Take("meta", Ben);
        Assert.Equal([Ann], (await ann.Look()).Team);
        Assert.Equal(Said, (await room.Snapshot()).Class!.Message);
        var person = (await People(room)).Single(each => each.Name == Ann);

        var hidden = (await cluster.Grains.Instructor(room.Id).Erase(room.Token, person.Id)).Value!;

        Assert.True(person.InChain);
        Assert.Equal(JournaledPerson.OnlyHidden, hidden.OnlyHidden);
        await room.Start();
        await ann.Submit("{}");
        await room.Order(new ClassOrder.Branch((await room.Snapshot()).Quarter, Branch));
        var branched = room.In(Branch);
        Assert.DoesNotContain(
            Ann, await Everything(cluster, room, branched, ann with { Class = branched }), StringComparison.OrdinalIgnoreCase);
        Assert.True((await journal.Verify(room.Id)).Holds && (await journal.Verify(Branch)).Holds);
        Assert.DoesNotContain(
            Ann, string.Concat(await journal.Read(Branch).Select(stored => Encoding.UTF8.GetString(stored.Json.Span)).ToArrayAsync()),
            StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            Ann, string.Concat(await journal.Read(room.Id).Select(stored => Encoding.UTF8.GetString(stored.Json.Span)).ToArrayAsync()),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// A class with two people, through a quarter of practice into the game that counts, in which something has been said.
    /// </summary>
    static async Task<(Classroom Practice, Classroom Earnest, SeatHolder Ann)> Play(Cluster cluster)
    {
        var request = Classroom.Request(4, "google", "meta");
        var room = await Classroom.Open(cluster.Grains, request with { Class = request.Class! with { Practice = 1 } });
        var (ann, ben) = (await room.Take("google", Ann), await room.Take("meta", Ben));
        await room.Order(new ClassOrder.Say(Said));
        await room.Start();
        await ann.Submit("{}");
        await ben.Submit("{}");
        await room.UntilClosed(1);
        await Insisting.On(() => room.Order(new ClassOrder.Begin(Earnest), "begin-1"));
        var earnest = room.In(Earnest);
        await earnest.Order(new ClassOrder.Say(Said));
        await earnest.Start();
        return (room, earnest, ann with { Class = earnest });
    }

    /// <summary>All that anybody is told of the class: its people, its teacher, and whoever watches.</summary>
    static async Task<string> Everything(Cluster cluster, Classroom before, Classroom now, SeatHolder holder)
    {
        var told = new StringBuilder();
        foreach (var room in (Classroom[])[before, now])
        {
            var (game, board) = (await room.Snapshot(), await cluster.Grains.Instructor(room.Id).Board(room.Token));
            told.AppendLine(Text(game.Class!.Seats.SelectMany(seat => seat.Holders), game.Class.Message))
                .AppendLine(Text(board.Value!.Seats.SelectMany(seat => seat.Presence.Holders), board.Value.Game.Class!.Message))
                .AppendLine(Text((await People(room)).Select(person => person.Name), null));
            foreach (var kind in Enum.GetValues<ExportKind>())
            {
                told.AppendLine(Encoding.UTF8.GetString(
                    [.. (await cluster.Grains.Insight().Export(room.Id, room.Token, kind)).Value!.Content]));
            }
        }

        var sight = await holder.Look();
        return told.AppendLine(Text(sight.Team, sight.Game.Class!.Message)).ToString();
    }

    static string Text(IEnumerable<string?> names, string? message) => string.Join('|', names.Append(message));

    static async Task<IReadOnlyList<ClassPerson>> People(Classroom room) =>
        (await room.Grains.Instructor(room.Id).People(room.Token)).Value!.People;

    async Task<(IJournal Journal, string Place)> Open(string store)
    {
        if (store == "memory") { return (new InMemoryJournal(), ""); }
        if (store == "sqlite") { return (SqliteJournal.Open(Path.Combine(_folder.FullName, "market.db")), ""); }
        var place = await postgres.FreshJournal();
        return (PostgresJournal.Open(place), place);
    }

    async Task<string> Backup(IJournal journal)
    {
        var file = Path.Combine(_folder.FullName, "later.jsonl");
        await JournalBackup.Write(journal, file, _ => { });
        return await File.ReadAllTextAsync(file);
    }

    bool InFiles(string text) => _folder.GetFiles().Where(file => file.Extension != ".lock").Any(file =>
    {
        using var read = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new MemoryStream();
        read.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });

    /// <summary>Looks into the file of the table, on the disk of the server.</summary>
    static async Task<bool> InTableFile(string place, string text)
    {
        await using var server = NpgsqlDataSource.Create(place);
        await using var flush = server.CreateCommand("checkpoint");
        await flush.ExecuteNonQueryAsync();
        await using var file = server.CreateCommand("select pg_read_binary_file(pg_relation_filepath('personal_text'))");
        var bytes = (byte[])(await file.ExecuteScalarAsync())!;
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Ben)) >= 0, "the file does not hold the table");
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
