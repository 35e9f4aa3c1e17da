using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Plays games of a finished tournament again and compares every kept figure and the hash of the final state.</summary>
public sealed class GameReplay(Tournament tournament, PartFolder<SeatResult> parts, int steps)
{
    /// <summary>A sentence per game that came out differently, of so many games spread evenly over the tournament.</summary>
    /// <param name="playedOf">Told of games played again.</param>
    public IEnumerable<string> Differing(long games, Action<int> playedOf, CancellationToken cancellation)
    {
        var all = (long)steps * tournament.Schedule.GamesPerStep;
        var player = new LocalPlayer(tournament, hands: 1);
        var wanted = Enumerable.Range(0, (int)games).Select(i => (long)((Int128)i * all / games)).ToLookup(PartOf);
        foreach (var part in wanted)
        {
            var kept = TournamentTally.Rows(parts, part.Key).ToLookup(row => row.Game);
            ScheduledGame[] again = [.. part.Select(tournament.Schedule.Game)];
            var outcomes = player.Play(again, cancellation).GetAwaiter().GetResult();
            for (var i = 0; i < again.Length; i++)
            {
                if (Difference(
                    again[i], [.. kept[again[i].Number]], [.. SeatResult.Of(tournament.Schedule, again[i], outcomes[i])]) is { } sentence)
                {
                    yield return sentence;
                }
            }

            playedOf(again.Length);
        }
    }

    private static string? Difference(ScheduledGame game, ImmutableArray<SeatResult> kept, ImmutableArray<SeatResult> again)
    {
        if (kept.Select(Compared).SequenceEqual(again.Select(Compared))) { return null; }

        var (was, now) = kept.Zip(again).FirstOrDefault(pair => Compared(pair.First) != Compared(pair.Second));
        return was is null
            ? $"Game {game.Number} has {kept.Length} rows, not {again.Length}."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Game {game.Number}, seat {now.Seat} ({now.Company}), {Who(now)}: the file says {was.Score} $ and state " +
                $"{Short(was.StateHash)}, the game ends with {now.Score} $ and {Short(now.StateHash)}.");
    }

    /// <summary>
    /// What both must have. Names follow from the numbers; the text of a failure is its author's, and may hold a time or an address.
    /// </summary>
    private static SeatResult Compared(SeatResult row) => row with { Company = "", EntrantName = "", Failure = "" };

    private static string Who(SeatResult row) => row.EntrantName.Length > 0
        ? $"entrant {row.EntrantName} ({row.Strategy})"
        : $"{row.Strategy}, which sets the zero";

    private static string Short(string hash) => hash[..Math.Min(16, hash.Length)];

    private int PartOf(long game)
    {
        var step = game / tournament.Schedule.GamesPerStep;
        var (low, high) = (0, tournament.Parts.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tournament.Parts[middle].End <= step) { low = middle + 1; } else { high = middle; }
        }

        return low;
    }
}
