using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class TelemetryTests
{
    const int Planted = 1_234_577;

    static readonly string[] Shown =
    [
        "chipmarket.journal.append", "chipmarket.journal.waiting", "chipmarket.sheets.acknowledged", "chipmarket.sheets.refused",
        "chipmarket.commands.duplicate",
        "chipmarket.quarter.close", "chipmarket.quarter.lag", "chipmarket.games.open", "http.server.request.duration",
        "/games/{id}/seat/sheet",
    ];

    [Fact]
    public async Task A_receiver_of_otlp_sees_how_the_market_is_run_and_nothing_of_what_is_played()
    {
        var received = new ConcurrentQueue<byte[]>();
        await using var receiver = await Receiver(received);
        var key = SeatToken.New();
        using var silo = await SiloProcess.StartIn(
            new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "300", ["OTEL_BSP_SCHEDULE_DELAY"] = "300",
            },
            "--data", "memory", "--demonstration", "false", "--operator-key-hash", SeatToken.HashOf(key));
        var room = await ClassOverHttp.Open(silo.Api, key, new { seats = (string[])["google", "meta"] });
        var seat = await room.Take("google");
        await room.Take("meta", "Ben");
        await room.Order("start");
        foreach (var command in (string[])["once", "once"])
        {
            (await room.Put("sheet", seat, new CalendarQuarter(2025, 1), $$"""{"software": {{Planted}}}""", command)).Dispose();
        }
        (await room.Put("sheet", seat, new CalendarQuarter(2029, 1), $$"""{"software": {{Planted}}}""")).Dispose();
        await room.Order("clock", """{"seconds": 0.1}""");

        await Until(() => Shown.All(name => Contains(received, Encoding.UTF8.GetBytes(name))));

        byte[][] secrets =
        [
            .. ((string[])[$"{Planted}", room.Code, room.Token, seat, key, $"{room.Game}", "google"]).Select(Encoding.UTF8.GetBytes),
            LittleEndian(Planted), LittleEndian(BitConverter.DoubleToInt64Bits(Planted)),
        ];
        Assert.All(secrets, secret => Assert.False(Contains(received, secret), Encoding.UTF8.GetString(secret)));
    }

    [Fact]
    public async Task Conflicts_and_unknown_outcomes_of_the_journal_are_counted()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var counted = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (
                instrument, listener) => { if (instrument.Meter.Scope == meters) { listener.EnableMeasurementEvents(instrument); } }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => counted.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();
        await using var well = new MeasuredJournal(new InMemoryJournal(), meters);
        await using var broken = new MeasuredJournal(
            new InMemoryJournal(new SeededFaults(1, beforeCommit: 0, afterCommit: 1, delayed: 0)), meters);

        await well.Begin(Entries.TheGame, "", [Entries.Entry("{}", "one")]);
        await Assert.ThrowsAsync<StaleVersionException>(async () => await well.Append(Entries.TheGame, 7, [Entries.Entry("{}")]));
        await Assert.ThrowsAsync<CommandConflictException>(async () => await well.Append(Entries.TheGame, 1, [Entries.Entry("[]", "one")]));
        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await broken.Begin(Entries.TheGame, "", [Entries.Entry("{}")]));

        Assert.Equal(
            (2, 1, 0),
            (counted["chipmarket.journal.conflicts"], counted["chipmarket.journal.ambiguous"], counted["chipmarket.journal.waiting"]));
    }

    /// <summary>Takes whatever is sent to it and says that it is well.</summary>
    static async Task<WebApplication> Receiver(ConcurrentQueue<byte[]> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue(body.ToArray());
            http.Response.StatusCode = (int)HttpStatusCode.OK;
        });
        await app.StartAsync();
        return app;
    }

    static bool Contains(ConcurrentQueue<byte[]> received, byte[] wanted) => received.Any(body => body.AsSpan().IndexOf(wanted) >= 0);

    static byte[] LittleEndian(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    static async Task Until(Func<bool> seen)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!seen()) { await Task.Delay(50, deadline.Token); }
    }
}
