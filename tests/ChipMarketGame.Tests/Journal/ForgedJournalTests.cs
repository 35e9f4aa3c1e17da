using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What holds by its own chain and hashes, and is not true all the same.</summary>
public sealed class ForgedJournalTests : IDisposable
{
    private static readonly GameId Finished = new("finished");

    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Game finished, event 4: The game ends with other scores than its quarters give.")]
    public async Task Scores_that_the_quarters_do_not_give_are_found_by_playing_again(long more, string? found)
    {
        var cancel = TestContext.Current.CancellationToken;
        var scenario = JournaledGame.Scenario(2).Scenario;
        var played = new InMemoryJournal();
        await JournaledGame.Play(played, Finished, seed: 1, quarters: 2);
        await using var journal = SqliteJournal.Open(_home.File("forged.db"));
        var events = await played.Events(Finished);
        var ended = Assert.IsType<GameEnded>(EventForm.Read(events[^1], scenario.Roster));
        var other = ended with
        {
            Scores = [ended.Scores[0] with
            {
                NetPresentValue = new Usd(ended.Scores[0].NetPresentValue.Count + more)
            }, .. ended.Scores[1..]]
        };
        var first = await journal.Begin(
            Finished, "test",
            [.. events[..^1].Select(stored => new JournalEntry(stored.Kind, stored.SchemaVersion, stored.Json, stored.CommandId))], cancel);
        await journal.End(Finished, first.Version, [EventForm.Entry(other, scenario.Roster, "end")], cancel);

        await using var reader = SqliteJournalReader.Open(_home.File("forged.db"));
        var audit = await reader.Audit(_ => { }, cancel);

        Assert.Equal(found is null ? [] : [found], audit.Findings.Select(finding => finding.Sentence));
        Assert.Equal((1, 4L, 2), (audit.Games, audit.Events, audit.Quarters));
    }

    [Fact]
    public async Task A_backup_that_counts_other_events_than_it_holds_is_not_restored_even_if_its_hash_is_right()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (copy, place) = (_home.File("copy.jsonl"), JournalPlace.File(_home.File("restored.db")));
        var journal = new InMemoryJournal();
        await JournaledGame.Play(journal, Finished, seed: 1, quarters: 2);
        await JournalBackup.Write(journal, copy, _ => { }, cancel);
        var lines = await File.ReadAllLinesAsync(copy, cancel);
        var first = JsonNode.Parse(lines[0])!.AsObject();
        Assert.Equal(4, first["events"]!.GetValue<long>());
        first["events"] = 5;
        lines[0] = first.ToJsonString();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines[..^1].Select(line => line + "\n"))));
        lines[^1] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(hash) }.ToJsonString();
        await File.WriteAllTextAsync(copy, string.Concat(lines.Select(line => line + "\n")), cancel);

        var refused = await Assert.ThrowsAsync<BackupException>(() => JournalRestore.Restore(copy, place, _ => { }, cancel));

        Assert.Equal($"Line {lines.Length}: the backup is not what was written.", refused.Message);
        Assert.False(File.Exists(_home.File("restored.db")));
    }
}
