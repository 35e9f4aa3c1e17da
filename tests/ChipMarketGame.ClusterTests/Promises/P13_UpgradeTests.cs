using System.Net;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P13: an upgrade keeps what was. What each release left on a disk opens, verifies and goes on.</summary>
public sealed class P13_UpgradeTests(SharedPostgres postgres) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-release-");

    public static TheoryData<string> Releases => [.. KeptRelease.Versions];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Releases))]
    public async Task The_database_of_a_release_verifies_opens_and_plays_on(string version)
    {
        var release = new KeptRelease(version, _folder);
        var (database, secrets) = (release.Database(), release.Secrets);
        await Succeeds("verify", database);
        using (var silo = await SiloProcess.Start(database, "--demonstration", "false"))
        {
            ClassOverHttp Class(string name) => new(
                silo.Api, new GameId(secrets[$"{name}_game"]), secrets[$"{name}_code"], secrets[$"{name}_token"]);
            await ClassOverHttp.Open(silo.Api, secrets["operator"], new { seed = 3 });
            await Begins(Class("lobby"), secrets["lobby_broadcom"]);
            await GoesOn(Class("open"), secrets["open_broadcom"]);
            Assert.Equal(["Bo"], await Names(Class("ended")));
            Assert.Equal(0, await silo.Terminate());
            var copy = Directory.GetFiles(_folder.FullName, "*.before-*").SingleOrDefault();
            Assert.Equal(
                copy is null ? [] : [$"{database} was written by an older version and has this one's form now; as it was, it is {copy}."],
                silo.Said.Where(line => line.Contains("older version", StringComparison.Ordinal)));
        }

        await Succeeds("verify", database);
        var played = await Closed(database, new GameId(secrets["open_game"]));
        Assert.Equal([1200, 1300, 1400, 1500], played.Select(closed => Google(closed).As<HyperscalerSheet>()!.Value.Gpu.Count));
        Assert.All(played, closed => Assert.Equal(SheetOrigin.HandedIn, Google(closed).Origin));
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task The_backup_of_a_release_is_restored_to_a_file_and_to_a_server_and_verifies(string version)
    {
        var backup = new KeptRelease(version, _folder).Unpacked("backup.jsonl");

        foreach (var place in (string[])[Path.Combine(_folder.FullName, "restored.db"), await postgres.FreshJournal()])
        {
            await Succeeds("restore", backup, "--into", place);
            await Succeeds("verify", place);
        }
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task A_tournament_of_a_release_verifies_and_keeps_its_standings(string version)
    {
        var tournament = new KeptRelease(version, _folder).UnpackedFolder("finished");
        var before = Standings(tournament);

        await Succeeds("tournament", "verify", tournament);
        await Succeeds("tournament", "resume", tournament);

        Assert.Equal(before, Standings(tournament));
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task A_tournament_killed_under_a_release_goes_on_to_the_standings_of_one_never_interrupted(string version)
    {
        var killed = new KeptRelease(version, _folder).UnpackedFolder("killed");
        Assert.False(File.Exists(Path.Combine(killed, "standings.csv")));

        await Succeeds("tournament", "resume", killed);
        await Succeeds("tournament", "verify", killed);

        var whole = Path.Combine(_folder.FullName, "whole");
        await Succeeds("tournament", "run", Path.Combine(killed, "tournament.yaml"), "--out", whole);
        Assert.Equal(Standings(whole), Standings(killed));
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task A_recording_of_a_release_is_played_again_to_the_same_states(string version) =>
        await Succeeds("replay", new KeptRelease(version, _folder).Unpacked("events.jsonl"), "--verify");

    [Theory, MemberData(nameof(Releases))]
    public async Task A_scenario_and_a_learned_strategy_of_a_release_can_be_played(string version)
    {
        var release = new KeptRelease(version, _folder);

        await Succeeds(
            "run", "--scenario", release.Unpacked("seed-2025.json"), "--own", release.Plain("learned-designer.json"),
            "--seat", "broadcom=learned-designer", "--seed", "7");
    }

    /// <summary>Who sat in the lobby before sits there still, another sits down, and the class begins.</summary>
    static async Task Begins(ClassOverHttp lobby, string seat)
    {
        await lobby.Take("meta", "Mo");
        await lobby.Order("start");

        using var look = await lobby.Send(HttpMethod.Get, $"/api/games/{lobby.Game}/seat", seat);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.Equal(["Lin", "Mo"], await Names(lobby));
    }

    /// <summary>One seat had handed in before the upgrade; the other hands in now, and the quarter closes.</summary>
    static async Task GoesOn(ClassOverHttp open, string broadcom)
    {
        Assert.Equal(["Ann", "陳美玲"], await Names(open));
        using var before = await (await open.Send(HttpMethod.Get, $"/api/games/{open.Game}", null)).Json();
        Assert.True(CalendarQuarter.TryParse(before.Text("quarter"), out var quarter));

        using var handedIn = await open.Put("sheet", broadcom, quarter, """{"margin": 0.4}""");
        Assert.Equal(HttpStatusCode.OK, handedIn.StatusCode);

        using var patience = new CancellationTokenSource(Waiting.Patience);
        while (true)
        {
            using var now = await (await open.Send(HttpMethod.Get, $"/api/games/{open.Game}", null)).Json();
            if (now.Text("quarter") != before.Text("quarter")) { return; }
            await Task.Delay(50, patience.Token);
        }
    }

    static async Task<string[]> Names(ClassOverHttp room)
    {
        using var people = await (await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/class/people", room.Token)).Json();
        return [.. people.RootElement.GetProperty("people").EnumerateArray().Select(each => each.GetProperty("name").GetString()!)
            .Order(StringComparer.Ordinal)];
    }

    static SealedSheet Google(QuarterClosed closed) => closed.Sheets[0];

    static async Task<QuarterClosed[]> Closed(string database, GameId game)
    {
        await using var journal = SqliteJournalReader.Open(database);
        return await journal.Read(game).Select(stored => EventForm.Read(stored, Played.Roster)).OfType<QuarterClosed>().ToArrayAsync();
    }

    /// <summary>The table of standings without its heading, whose words version 0.2 changed.</summary>
    static string[] Standings(string tournament) => [.. File.ReadLines(Path.Combine(tournament, "standings.csv")).Skip(1)];

    static async Task Succeeds(params string[] words)
    {
        var (exitCode, output, errors) = await ClientProcess.Finish(words);
        Assert.True(exitCode == 0, $"chipmarket {string.Join(' ', words)}: {output}{errors}");
    }
}
