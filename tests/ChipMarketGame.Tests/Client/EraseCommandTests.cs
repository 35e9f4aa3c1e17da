using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary><c>people</c> and <c>erase</c> on a file.</summary>
public sealed class EraseCommandTests : IAsyncLifetime
{
    readonly TemporaryFolder _home = new();

    string Market => _home.File("market.db");

    public async ValueTask InitializeAsync()
    {
        var scenario = JournaledGame.Scenario(2);
        var roster = scenario.Scenario.Roster;
        await using var journal = SqliteJournal.Open(Market);
        foreach (var (code, name) in (IEnumerable<(string, string)>)[("MEKQ7T2B", "Planted Ann"), ("AAAAAAAA", "Planted Ben")])
        {
            var opening = new GameOpened(
                Game.RulesVersion, scenario.Json, 1, LuckMode.Drawn, [], 0, new ClassTerms(code, [roster.Find("meta")], 1, false, "hash"));
            GameEvent[] past = [opening, new SeatTaken(roster.Find("meta"), new string('a', 64), $"id-of-{code}", name), new MessagePosted(
                $"Hello {name}", $"said-{code}")];
            await journal.Begin(
                new GameId($"game-{code}".ToLowerInvariant()), GameTag.OfClass(code),
                [.. past.Select(each => EventForm.Entry(each, roster))]);
        }
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task People_lists_whom_a_name_or_a_class_leads_to()
    {
        var all = await CommandRun.Of("people", Market);
        var byName = await CommandRun.Of("people", Market, "--name", "ann");
        var byClass = await CommandRun.Of("people", Market, "--class", "aaaaaaaa");
        var nobody = await CommandRun.Of("people", Market, "--name", "Nobody");

        Assert.All(
            new[] { "id-of-MEKQ7T2B", "Planted Ann", "id-of-AAAAAAAA", "Planted Ben", "game-aaaaaaaa" },
            word => Assert.Contains(word, all.Output, StringComparison.Ordinal));
        Assert.Contains("id-of-MEKQ7T2B", byName.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", byName.Output, StringComparison.Ordinal);
        Assert.Contains("id-of-AAAAAAAA", byClass.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", byClass.Output, StringComparison.Ordinal);
        Assert.Equal((0, "Nobody is found.\n"), (nobody.ExitCode, nobody.Output));
    }

    [Fact]
    public async Task What_erase_has_erased_is_in_no_list_backup_export_or_byte_and_the_journal_verifies()
    {
        var erased = await CommandRun.Of("erase", Market, "--person", "id-of-MEKQ7T2B");

        Assert.Equal((0, ""), (erased.ExitCode, erased.Error));
        Assert.Equal(
            "The name of id-of-MEKQ7T2B is erased.\nBackups and exports that were made before are not changed: delete them.\n",
            erased.Output);
        Assert.Equal(0, (await CommandRun.Of("verify", Market)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("backup", Market, "--out", _home.File("later.jsonl"))).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("export", Market, "--out", _home.File("out"))).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("export", Market, "--format", "csv", "--out", _home.File("table"))).ExitCode);
        Assert.Contains("(erased)", (await CommandRun.Of("people", Market)).Output, StringComparison.Ordinal);
        var files = Directory.GetFiles(_home.Path, "*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 6, string.Join(' ', files));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf("Planted Ann"u8) < 0, file));
        Assert.True(File.ReadAllBytes(_home.File("later.jsonl")).AsSpan().IndexOf("Planted Ben"u8) > 0);
    }

    [Fact]
    public async Task An_id_that_is_nobodys_erases_nothing_and_is_told()
    {
        var refused = await CommandRun.Of("erase", Market, "--person", "id-of-MEKQ7T2B", "--person", "id-of-nobody");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("The journal has no person id-of-nobody. Nothing was erased", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Planted Ann", (await CommandRun.Of("people", Market)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_from_before_an_upgrade_is_named_since_it_is_not_changed()
    {
        await File.WriteAllBytesAsync(Market + ".before-4", Encoding.UTF8.GetBytes("older"));

        var erased = await CommandRun.Of("erase", Market, "--person", "id-of-MEKQ7T2B");

        Assert.Contains($"{Market}.before-4 was made before an upgrade and is not changed", erased.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_a_host_runs_on_is_not_touched_and_the_sentence_says_why()
    {
        await using var host = SqliteJournal.Open(Market);

        var refused = await CommandRun.Of("erase", Market, "--person", "id-of-MEKQ7T2B");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is in use by another process", refused.Error, StringComparison.Ordinal);
    }
}
