using System.Collections.Concurrent;
using System.Globalization;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Three silos on Redis and PostgreSQL under load, while all of it breaks.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    static readonly TimeSpan Broken = TimeSpan.FromSeconds(FullSize.Of(600, 20)), Thinking = TimeSpan.FromSeconds(1);
    const string Opening = "2025Q1";

    static readonly int Classes = FullSize.Of(6, 3);

    [Fact]
    public async Task Whatever_breaks_in_a_cluster_no_acknowledged_sheet_is_lost_and_every_game_ends()
    {
        await using var cluster = await LocalCluster.Start();
        var (_, healthy) = await cluster.Say("status");
        Assert.Equal(5, healthy.Split("healthy").Length - 1);
        Assert.Empty(cluster.OpenToOthers());
        using var hosts = new Hosts(cluster.Addresses, cluster.OperatorKey);
        var acknowledged = new ConcurrentBag<(DateTime At, TimeSpan Took)>();
        var faults = new Faults(cluster, seed: 11);
        PlayedClass[] classes = [.. Enumerable.Range(0, Classes).Select(seed => new PlayedClass(hosts, seed, acknowledged))];

        await Played(cluster, faults, classes);
        LoadedClass[] rooms = [.. classes.SelectMany(each => each.Rooms)];
        var lost = 0;
        foreach (var seat in rooms.SelectMany(room => room.Seats)) { lost += await seat.Lost(); }

        output.WriteLine(Summary(acknowledged, rooms.Length, hosts.AskedAgain, faults, lost));
        Assert.Equal(0, lost);
        Assert.True(
            faults.Refused > 0, "no silo that was frozen tried to append after it thawed, so that nothing shows that it would be refused");
        await EveryGameEndedOnce(cluster.Journal, rooms);
        await ALossWouldBeSeen(rooms[0]);
        Assert.Equal(0, (await cluster.Say("down")).ExitCode);
        Assert.Equal((1, 5), (await cluster.Say("status")) is var (code, said) ? (code, said.Split("not running").Length - 1) : default);
    }

    /// <summary>Plays while things break; where that fails, what the silos logged of errors is told.</summary>
    async Task Played(LocalCluster cluster, Faults faults, PlayedClass[] classes)
    {
        var breaking = faults.Go(Broken);
        try
        {
            await Task.WhenAll(classes.Select(each => each.Go(breaking, Thinking)).Append(breaking));
        }
        catch
        {
            output.WriteLine(cluster.Errors());
            throw;
        }
    }

    /// <summary>The journal holds, and each game played each of its quarters once, in order, to the end.</summary>
    static async Task EveryGameEndedOnce(string journal, LoadedClass[] rooms)
    {
        await using var reader = PostgresJournalReader.Open(journal);
        var audit = await reader.Audit(_ => { });
        Assert.True(audit.Holds, string.Join('\n', audit.Findings));
        foreach (var room in rooms)
        {
            var game = new GameId(room.Game);
            Assert.Equal(GameStatus.Ended, (await reader.Head(game))!.Status);
            var commands = await reader.Read(game).Select(stored => stored.CommandId)
                .Where(id => id?.StartsWith("close:", StringComparison.Ordinal) == true).ToListAsync();
            Assert.Equal([.. Enumerable.Range(0, commands.Count).Select(number => $"close:q{number}")], commands);
        }
    }

    /// <summary>The control: one acknowledgement that no journal has is one loss.</summary>
    static async Task ALossWouldBeSeen(LoadedClass room)
    {
        var seat = room.Seats[0];
        seat.Note(Opening, long.MaxValue, number: -1);
        Assert.Equal(1, await seat.Lost());
    }

    static string Summary(ConcurrentBag<(DateTime At, TimeSpan Took)> acknowledged, int games, int again, Faults faults, int lost)
    {
        DateTime[] times = [.. acknowledged.Select(each => each.At).Order()];
        var silence = times.Zip(times.Skip(1), (before, after) => after - before).Max();
        var kinds = string.Join(
            ", ", faults.Done.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}: {each.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Broken.TotalSeconds:0} s; {kinds}.
            Appends of silos that thawed, refused: {faults.Refused}.
            {games} games of 11 seats; {acknowledged.Count} sheets acknowledged, {lost} lost; requests sent again: {again}.
            Longest outage of the whole cluster: {silence.TotalSeconds:0.0} s; longest wait for one acknowledgement: {acknowledged.Max(each => each.Took).TotalSeconds:0.0} s.
            """);
    }
}
