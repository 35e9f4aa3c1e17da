using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Short ways to write entries down and read them back.</summary>
static class Entries
{
    public static readonly GameId TheGame = new("a-game");

    public static JournalEntry Entry(string body, string? command = null, string kind = "sheet") =>
        new(kind, 1, Encoding.UTF8.GetBytes(body), command);

    public static JournalEntry[] Several(params string[] bodies) => bodies.Select(body => Entry(body)).ToArray();

    public static async Task<string[]> Bodies(this IJournalReader journal, GameId game, long from = 1) =>
        (await journal.Events(game, from)).Select(stored => Encoding.UTF8.GetString(stored.Json.Span)).ToArray();

    public static async Task<List<StoredEvent>> Events(this IJournalReader journal, GameId game, long from = 1)
    {
        var found = new List<StoredEvent>();
        await foreach (var stored in journal.Read(game, from, TestContext.Current.CancellationToken)) { found.Add(stored); }
        return found;
    }
}
