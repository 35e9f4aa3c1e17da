using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>One seat that sends the worst bodies that are allowed, as often as it may.</summary>
[Collection(nameof(Undisturbed))]
public sealed class WorstSeatTests
{
    const int Sheets = 200;

    static readonly CalendarQuarter First = Played.Opening.Scenario.Start;

    /// <summary>Accepted, and as long as it may be.</summary>
    static string Padded => $$"""{"gpu": 5{{new string(' ', SheetOrder.Longest - 10)}}}""";

    /// <summary>Refused, with as many lines and symbols as may be.</summary>
    static string Unknown =>
        $$"""{{{string.Join(',', Enumerable.Range(0, SheetOrder.MostLines).Select(number => $"\"{number:00}{new string('x', 100)}\":[[[[1]]]]"))}}}""";

    [Fact]
    public async Task The_worst_sheet_that_is_allowed_costs_its_grain_no_more_than_a_few_usual_ones()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");
        await room.Order("start");
        await room.Order("pause");
        var seat = host.Grains.Seats(room.Game);
        async Task<long> Work(string lines)
        {
            await seat.Draft(token, new SheetOrder(Guid.NewGuid().ToString("n"), First, lines));
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var number = 0; number < Sheets; number++)
            {
                await seat.Draft(token, new SheetOrder(Guid.NewGuid().ToString("n"), First, lines));
            }
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        var usual = await Work(
            """{"gpu": 5, "premium": 0.1, "asic": 5, "software": 5, "rent": 0.5, "award": {"lead": "broadcom", "ambition": "bold"}}""");

        Assert.InRange(await Work(Padded) / (double)usual, 0, 5);
        Assert.InRange(await Work(Unknown) / (double)usual, 0, 5);
    }

    [Fact]
    public async Task A_quarter_closes_right_behind_its_last_sheet_however_many_drafts_another_seat_sends()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        var (loud, quiet) = (await room.Take("google"), await room.Take("meta"));
        await room.Order("start");
        using var stop = new CancellationTokenSource();
        var flood = Enumerable.Range(0, 30).Select(_ => Flood(room, loud, stop.Token)).ToArray();
        await host.Grains.Until(room.Game, game => game.Phase == GamePhase.Deciding);

        using var sheet = await room.Put("sheet", quiet, First, "{}");
        Assert.Equal(200, (int)sheet.StatusCode);
        using var receipt = await sheet.Json();
        await room.Order("autopilot", """{"company": "google"}""");
        await host.Grains.Until(room.Game, game => game.ClosedQuarters == 1);
        await stop.CancelAsync();
        await Task.WhenAll(flood);

        var events = await host.Journal.Read(room.Game, 1).ToListAsync();
        var closed = events.FindIndex(each => each.Kind == "quarter-closed");
        var given = events.FindIndex(each => each.Kind == "autopilot-set");
        Assert.True(closed > given && given > 0, string.Join(" ", events.Select(each => each.Kind)));
        // What stood before the grain when the last one decided; a seat may have thirty requests on the way here.
        Assert.InRange(closed - given, 1, 40);
    }

    static async Task Flood(ClassOverHttp room, string token, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await room.Put("draft", token, First, Padded);
            if (!answer.IsSuccessStatusCode) { await Task.Delay(20, CancellationToken.None); }
        }
    }
}
