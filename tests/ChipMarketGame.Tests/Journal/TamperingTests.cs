using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using CsCheck;
using Microsoft.Data.Sqlite;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class TamperingTests : IAsyncLifetime
{
    private const int Events = 12;
    private const string Unguard = """
        pragma foreign_keys = off;
        drop trigger event_is_never_changed;
        drop trigger event_is_never_removed;
        drop index event_command;
        """;

    private static readonly string[] Fields = ["kind", "command_id", "body", "hash"];
    private readonly TemporaryFolder folder = new();
    private int copies;

    private string Untouched => folder.File("market.db");

    public async ValueTask InitializeAsync()
    {
        await using var journal = SqliteJournal.Open(Untouched);
        await journal.Begin(TheGame, "test", Enumerable.Range(1, Events).Select(i => Entry($"body of {i}", $"command-{i}")).ToList());
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Any_flipped_bit_of_any_event_is_found_and_the_event_named()
    {
        var flips = Gen.Select(Gen.Int[1, Events], Gen.Int[0, Fields.Length - 1], Gen.Int[0, 255], Gen.Int[0, 7]);
        await flips.SampleAsync(async (version, field, place, bit) =>
        {
            var file = Tampered(
                $"update event set {Fields[field]} = flipped({Fields[field]}, {place}, {bit}) where version = {version}");

            Assert.Equal((TheGame, (long?)version), await FirstFlaw(file));
        }, iter: 200);
    }

    [Theory]
    [InlineData("delete from event where version = 5", 5)]
    [InlineData("delete from event where version = 12", 12)]
    [InlineData("delete from event where version = 1", 1)]
    [InlineData("update event set schema_version = 2 where version = 3", 3)]
    [InlineData("update event set command_id = null where version = 4", 4)]
    [InlineData("update event set version = 100 where version = 6", 6)]
    [InlineData("update game set version = 11", 11)]
    [InlineData("update game set version = 13", 13)]
    [InlineData("update game set hash = zeroblob(32)", 12)]
    [InlineData("update event set game_id = 'other' where version = 7", 7)]
    public async Task A_changed_missing_or_moved_event_is_found_and_named(string tampering, long expected) =>
        Assert.Equal((TheGame, (long?)expected), await FirstFlaw(Tampered(tampering)));

    [Theory]
    [InlineData("update event set body = x'00' where version = 3")]
    [InlineData("delete from event where version = 3")]
    public void The_file_itself_refuses_a_changed_or_removed_event(string sql) =>
        Assert.Throws<SqliteException>(() => Run(Untouched, sql));

    private static async Task<(GameId, long?)> FirstFlaw(string file)
    {
        await using var reader = SqliteJournalReader.Open(file);
        var verification = await reader.Verify(TheGame);
        return (verification.Game, verification.Flaw?.Version);
    }

    private string Tampered(string sql)
    {
        var file = folder.File($"tampered-{Interlocked.Increment(ref copies)}.db");
        File.Copy(Untouched, file);
        Run(file, Unguard + sql);
        return file;
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction<object, int, int, object>("flipped", Flipped);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private static object Flipped(object value, int place, int bit)
    {
        if (value is byte[] bytes)
        {
            bytes[place % bytes.Length] ^= (byte)(1 << bit);
            return bytes;
        }

        var text = ((string)value).ToCharArray();
        text[place % text.Length] ^= (char)(1 << bit);
        return new string(text);
    }
}
