using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

// Appends to games as fast as the journal takes it, three entries at a time, until it is killed or the journal fails, and says of
// each append "game version hash" once it is acknowledged: JournalWriter JOURNAL GAMES after|early. With "early" it says so before the
// journal has it, which is the mistake that the tests must catch. Exit code 3: the journal failed; 4: it refused, since somebody else
// went on with a game.
var early = args[2] == "early";
await using var journal = JournalPlace.Parse(args[0]).Open();
using var output = Console.OpenStandardOutput();

try
{
    await await Task.WhenAny(Enumerable.Range(1, int.Parse(args[1], null)).Select(
        number => Task.Run(() => Write(new GameId($"game-{number}")))));
}
catch (JournalUnavailableException)
{
    return 3;
}
catch (StaleVersionException)
{
    return 4;
}

return 0;

async Task Write(GameId game)
{
    var version = (await journal.Head(game))?.Version ?? 0;
    while (true)
    {
        if (early) { Say($"{game} {version + 3} early"); }
        var entries = Enumerable.Range(1, 3).Select(i => Entry(version + i)).ToArray();
        var receipt = version == 0 ? await journal.Begin(game, "test", entries) : await journal.Append(game, version, entries);
        version = receipt.Version;
        if (!early) { Say($"{game} {version} {receipt.Hash}"); }
    }
}

static JournalEntry Entry(long version) =>
    new("sheet", 1, Encoding.UTF8.GetBytes($"{{\"number\":{version}}}"), $"command-{version}-of-{Environment.ProcessId}");

// One write to the pipe: a line is there whole or not at all when this process dies.
void Say(string line)
{
    var bytes = Encoding.UTF8.GetBytes(line + "\n");
    lock (output) { output.Write(bytes); }
}
