using System.Collections.Concurrent;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P9: a sheet counts if and only if it stands in the journal before the close, and the receipt says so.</summary>
public sealed class P9_DeadlineTests
{
    const int Quarters = 5, InAQuarter = 10;

    static readonly TimeSpan Around = TimeSpan.FromMilliseconds(200);

    static int Games => FullSize.Of(100, 20);

    /// <summary>
    /// Long enough for this many games to decide on a busy machine: a quarter that opens after its deadline takes no sheet.
    /// </summary>
    static double Pace => FullSize.Of(5, 1);

    [Fact]
    public async Task P9_every_receipt_about_the_deadline_is_what_the_quarter_played()
    {
        var journal = new InMemoryJournal();

        var (receipts, refused) = await Play(journal, Games);

        Assert.Empty(await Unused(journal, receipts));
        Assert.True(
            receipts.Count > 0 && refused > 0, $"{receipts.Count} receipts and {refused} refusals are not from both sides of the deadline");
        Assert.Equal(receipts.Count, await Submitted(journal));
    }

    [Fact]
    public async Task P9_control_a_journal_that_acknowledges_before_it_has_written_is_found_out()
    {
        var journal = new HastyJournal(new InMemoryJournal());

        var (receipts, _) = await Play(journal, 3);

        Assert.True(journal.Lost > 0);
        Assert.NotEmpty(await Unused(journal, receipts));
    }

    /// <summary>Plays games in which one seat hands in again and again around each deadline and another never does.</summary>
    static async Task<(IReadOnlyCollection<Receipted> Receipts, int Refused)> Play(IJournal journal, int games)
    {
        await using var cluster = await Cluster.Start(1, journal);
        var (receipts, refused) = (new ConcurrentBag<Receipted>(), 0);
        await Task.WhenAll(Enumerable.Range(0, games).Select(async number =>
        {
            var (id, token, random) = (new GameId($"class-{number}"), SeatToken.New(), new Random(number));
            var request = Classroom.Request(Quarters, "google", "meta") with { SecondsPerQuarter = Pace, Seed = (ulong)number };
            await cluster.Grains.Game(id).Open(request);
            var room = new Classroom(cluster.Grains, id, request.Class!.Code, request.Class.Token);
            await Insisting.On(async () => await room.Claim("google", "Ann", token));
            await Insisting.On(async () => await room.Claim("meta", "Ben", SeatToken.New()));
            await Insisting.On(async () => await room.Try(new ClassOrder.Start(), "start"));
            for (var turn = 0; turn < Quarters; turn++)
            {
                var open = await cluster.Grains.Until(
                    id, game => game.Phase == GamePhase.Ended || (game.ClosedQuarters >= turn && game.Deadline is not null));
                if (open.Deadline is not { } deadline) { break; }
                var answers = await Task.WhenAll(Enumerable.Range(0, InAQuarter).Select(
                    k => Submit(
                        cluster, id, token, open.Quarter, (1000 * turn) + k, deadline + (((2 * random.NextDouble()) - 1) * Around))));
                foreach (var receipt in answers.OfType<Receipted>()) { receipts.Add(receipt); }
                Interlocked.Add(ref refused, answers.Count(answer => answer is null));
            }

            await cluster.Grains.UntilEnded(id);
        }));
        return (receipts, refused);
    }

    /// <returns>What was acknowledged; null if it was refused as too late.</returns>
    static async Task<Receipted?> Submit(Cluster cluster, GameId game, string token, CalendarQuarter quarter, int gpus, DateTimeOffset at)
    {
        if (at - DateTimeOffset.UtcNow is { Ticks: > 0 } early) { await Task.Delay(early); }
        var order = new SheetOrder(
            $"sheet-{quarter}-{gpus}", quarter, string.Create(CultureInfo.InvariantCulture, $$"""{"gpu": {{gpus}}}"""));
        var answer = await Insisting.On(async () => await cluster.Grains.Seats(game).Submit(token, order));
        Assert.True(answer.Succeeded || answer.Problem.Fault == SeatFault.Untimely, answer.Problem?.Sentence);
        return answer.Succeeded ? new Receipted(game, answer.Value, gpus) : null;
    }

    /// <summary>
    /// Receipts that were not kept: not in the journal at their place, or not what the quarter played although none came later.
    /// </summary>
    static async Task<List<string>> Unused(IJournal journal, IReadOnlyCollection<Receipted> receipts)
    {
        var faults = new List<string>();
        foreach (var game in receipts.GroupBy(receipt => receipt.Game))
        {
            var events = await journal.Read(game.Key).Select(stored => (stored.Version, Happened: EventForm.Read(stored, Played.Roster)))
                .ToArrayAsync();
            faults.AddRange(game.Where(
                receipt => !events.Any(
                    each => each.Version == receipt.Receipt.Sequence && GpusOf((each.Happened as SheetSubmitted)?.Sheet) == receipt.Gpus))
                .Select(receipt => $"{receipt} is not in the journal"));
            foreach (var quarter in game.GroupBy(receipt => receipt.Receipt.Quarter))
            {
                var (last, close) = (quarter.MaxBy(receipt => receipt.Receipt.Sequence)!, events.Single(
                    each => each.Happened is QuarterClosed closed && closed.Quarter == quarter.Key));
                var played = ((QuarterClosed)close.Happened).Sheets[0];
                if (played.Origin != SheetOrigin.HandedIn || GpusOf(played) != last.Gpus || last.Receipt.Sequence > close.Version)
                {
                    faults.Add($"{last} is not what the quarter played");
                }
            }
        }

        return faults;
    }

    static async Task<int> Submitted(InMemoryJournal journal)
    {
        var count = 0;
        foreach (var head in await journal.Games())
        {
            count += await journal.Read(head.Game).CountAsync(stored => EventForm.Read(stored, Played.Roster) is SheetSubmitted);
        }
        return count;
    }

    static long? GpusOf(SealedSheet? sheet) => sheet?.As<HyperscalerSheet>()?.Gpu.Count;

    sealed record Receipted(GameId Game, SheetReceipt Receipt, int Gpus);
}
