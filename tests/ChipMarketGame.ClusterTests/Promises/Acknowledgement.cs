using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a writer was told: its entries stand in the journal up to this version, with this chain.</summary>
sealed record Acknowledgement(GameId Game, long Version, string Hash)
{
    public static Acknowledgement Of(string line) => line.Split(' ') is [var game, var version, var hash]
        ? new Acknowledgement(new GameId(game), long.Parse(version, CultureInfo.InvariantCulture), hash)
        : throw new FormatException($"no acknowledgement: {line}");

    /// <summary>How many of these the journal does not hold; every chain must hold and every append be whole.</summary>
    public static async Task<int> Lost(IJournalReader journal, IEnumerable<Acknowledgement> acknowledged)
    {
        var chains = new Dictionary<(GameId, long), string>();
        foreach (var head in await journal.Games())
        {
            if (!(await journal.Verify(head.Game)).Holds || head.Version % 3 != 0)
            {
                throw new InvalidOperationException($"{head.Game} does not hold at {head.Version}.");
            }
            await foreach (var stored in journal.Read(head.Game)) { chains.Add((head.Game, stored.Version), stored.Hash.ToString()); }
        }

        return acknowledged.Count(
            each => !chains.TryGetValue((each.Game, each.Version), out var hash) || (hash != each.Hash && each.Hash != "early"));
    }
}
