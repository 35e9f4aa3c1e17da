using System.Collections.Concurrent;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P6: tampering is detected. Whatever byte of whatever column of an event is changed, verify names its game and event.</summary>
public sealed class P6_TamperingTests(SharedPostgres postgres, ITestOutputHelper output) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_flipped_byte_of_a_file_is_found_and_its_game_and_event_are_named()
    {
        var flips = FullSize.Of(1_000, 300);
        var market = Path.Combine(_folder.FullName, "market.db");
        await using (var journal = SqliteJournal.Open(market)) { await Fill(journal); }
        var (file, rows) = (await File.ReadAllBytesAsync(market), Rows(market));
        var random = new Random(6);
        var chosen = Enumerable.Range(0, flips).Select(_ => Choose(rows, random)).ToArray();
        var missed = new ConcurrentBag<string>();

        await Parallel.ForAsync(0, flips, async (i, stopping) =>
        {
            var (game, version, column, place, bit) = chosen[i];
            var (tampered, path) = (file.ToArray(), Path.Combine(_folder.FullName, $"{i}.db"));
            tampered[place] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(path, tampered, stopping);
            await using (var reader = SqliteJournalReader.Open(path))
            {
                if (!await Named(reader, game, version))
                {
                    missed.Add($"column {column} of event {version} of {game}, byte {place}, bit {bit}");
                }
            }

            File.Delete(path);
        });

        Assert.Equal(6, chosen.Select(flip => flip.Column).Distinct().Count());
        Assert.Empty(missed);
        output.WriteLine($"{flips} flips, all found and named");
    }

    [Fact]
    public async Task Flipped_bytes_on_a_server_are_found_and_their_game_and_event_are_named()
    {
        var flips = FullSize.Of(1_000, 40);
        var place = await postgres.FreshJournal();
        await using (var journal = PostgresJournal.Open(place)) { await Fill(journal); }
        await using var tamperer = new NpgsqlConnection(place + ";Pooling=false");
        await tamperer.OpenAsync(TestContext.Current.CancellationToken);
        await Run(tamperer, "alter table event disable trigger all; drop index event_command; create table written as select * from event");
        await using var reader = PostgresJournalReader.Open(place);
        var heads = await reader.Games(TestContext.Current.CancellationToken);
        Assert.True((await reader.Audit(_ => { }, TestContext.Current.CancellationToken)).Holds);
        var random = new Random(6);
        for (var i = 0; i < flips; i++)
        {
            var head = heads[random.Next(heads.Count)];
            var (version, column, (byteAt, bit)) =
                (random.NextInt64(head.Version) + 1, Columns[i % Columns.Length], (random.Next(), random.Next(7)));
            var flipped = string.Format(null, column.Flip, column.Name, byteAt, 1 << bit);
            await Run(
                tamperer,
                $"delete from event; insert into event select * from written; update event set {column.Name} = {flipped} where game_id " +
                $"= '{head.Game}' and version = {version}");

            Assert.True(await Named(reader, head.Game, version), $"{column.Name} of event {version} of {head.Game}: {flipped}");
        }

        output.WriteLine($"{flips} flips, all found and named");
    }

    const string FlipText =
        "convert_from(set_byte(convert_to({0}, 'UTF8'), {1} % octet_length({0}), get_byte(convert_to({0}, 'UTF8'), {1} % " +
        "octet_length({0})) # {2}), 'UTF8')";
    const string FlipBytes = "set_byte({0}, {1} % octet_length({0}), get_byte({0}, {1} % octet_length({0})) # {2})";

    static readonly (string Name, string Flip)[] Columns =
    [
        ("game_id", FlipText), ("version", "version # ({2} * 256)"), ("kind", FlipText), ("schema_version", "schema_version # ({2} * 2)"),
        ("command_id", FlipText), ("body", FlipBytes), ("hash", FlipBytes),
    ];

    static async Task Fill(IJournal journal)
    {
        await JournaledGame.Play(journal, new GameId("first"), seed: 1, quarters: 3);
        await JournaledGame.Play(journal, new GameId("second"), seed: 2, quarters: 3);
        await JournaledGame.Play(journal, new GameId("third"), seed: 3, quarters: 3, play: 2);
    }

    static async Task<bool> Named(IOpenedJournalReader reader, GameId game, long version) =>
        (await reader.Audit(_ => { })).Findings.Any(finding => finding.Game == game && finding.Version == version);

    /// <summary>A column of a row, evenly, and a byte of it, evenly.</summary>
    static (GameId Game, long Version, int Column, int Place, int Bit) Choose(
        List<(GameId Game, long Version, int[][] Columns)> rows, Random random)
    {
        while (true)
        {
            var (game, version, columns) = rows[random.Next(rows.Count)];
            var column = random.Next(columns.Length);
            if (columns[column].Length > 0)
            {
                return (game, version, column, columns[column][random.Next(columns[column].Length)], random.Next(8));
            }
        }
    }

    static List<(GameId Game, long Version, int[][] Columns)> Rows(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var root = connection.CreateCommand();
        root.CommandText = "select rootpage from sqlite_schema where name = 'event'";
        var cells = SqliteCell.Of(File.ReadAllBytes(path), (int)(long)root.ExecuteScalar()!)
            .ToDictionary(cell => cell.Row, cell => cell.Columns);
        using var names = connection.CreateCommand();
        names.CommandText = "select rowid, game_id, version from event";
        using var row = names.ExecuteReader();
        var rows = new List<(GameId, long, int[][])>();
        while (row.Read()) { rows.Add((new GameId(row.GetString(1)), row.GetInt64(2), cells[row.GetInt64(0)])); }
        return rows;
    }

    static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
