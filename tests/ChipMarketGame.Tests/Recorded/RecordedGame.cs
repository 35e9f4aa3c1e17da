using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>A game kept in a file beside this one, and how it was played.</summary>
/// <param name="Shows">News that the game is kept for.</param>
internal sealed record RecordedGame(
    string Name, ScenarioFile Scenario, ulong Seed, Func<Lineup, Lineup> Seats, ImmutableArray<NewsKind> Shows)
{
    private const string ExportCard = """
        {"schema":1,"extends":"seed-2025","name":"export-card","version":1,"title":{"en":"Export control","zh":"出口管制"},
         "summary":{"en":"Export control from 2026Q2 for four quarters.","zh":"自 2026Q2 起四季出口管制。"},
         "set":{"cards":[{"kind":"export_control","from":"2026Q2","quarters":4,"chance":1,"size":0.15}]}}
        """;

    private const string EveryCard = """
        {"schema":1,"extends":"seed-2025","name":"every-card","version":1,"title":{"en":"Every card","zh":"所有事件卡"},
         "summary":{"en":"Each event card once.","zh":"每張事件卡各一次。"},
         "set":{"cards":[{"kind":"demand_shock","from":"2025Q3","quarters":1,"chance":1,"size":-0.1},
                  {"kind":"packaging_cut","from":"2026Q1","quarters":2,"chance":1,"size":0.2},
                  {"kind":"programme_slip","from":"2025Q3","quarters":1,"chance":1,"size":2,"company":"microsoft"},
                  {"kind":"funding_drought","from":"2027Q2","quarters":1,"chance":1,"size":3},
                  {"kind":"export_control","from":"2028Q1","quarters":8,"chance":0.5,"size":0.15}]}}
        """;

    public static ImmutableArray<RecordedGame> All { get; } =
    [
        new("reference", BuiltIn("seed-2025"), 1, seats => seats, [
            NewsKind.FundingDrought, NewsKind.ProgrammeSlips, NewsKind.ChipInVolume, NewsKind.FusionOpens]),
        new("no-asic", BuiltIn("no-asic"), 2, seats => seats, [NewsKind.GpuShortage]),
        new("closed-fusion", BuiltIn("closed-fusion"), 3, seats => seats, [NewsKind.TranchePaid]),
        new("fusion-exit", BuiltIn("seed-2025"), 4, seats => seats.With(
            CompanyRole.GpuMaker, "margin-first"), [NewsKind.LeavesFusion, NewsKind.RoyaltyMoves]),
        new("bold-clouds", BuiltIn("seed-2025"), 5, seats => seats.With(CompanyRole.Hyperscaler, "bold")
            .With(CompanyRole.Designer, "capacity-hoarder"), [NewsKind.TeamsArrive, NewsKind.ProgrammeSlips]),
        new("export-card", ScenarioFile.Read(ExportCard), 6, seats => seats, [NewsKind.ExportControl]),
        new("every-card", ScenarioFile.Read(
            EveryCard), 7, seats => seats, [NewsKind.DemandShock, NewsKind.PackagingCut, NewsKind.FundingDrought, NewsKind.ExportControl]),
        new("administration", BuiltIn("seed-2025"), 8, seats => seats, [NewsKind.Administration, NewsKind.CreditLimitReached]),
    ];

    /// <summary>Where the file stands in the source tree.</summary>
    public string Path => System.IO.Path.Combine(Repository.Root, "tests", "ChipMarketGame.Tests", "Recorded", $"{Name}.jsonl");

    public GameRecording Read()
    {
        using var file = File.OpenRead(Path);
        return GameRecording.Read(file);
    }

    /// <summary>The game as the strategies of today play it.</summary>
    public byte[] Played()
    {
        var match = new Match(Game.Open(Scenario.Scenario, Seed), Seats(Lineup.Reference(Scenario.Scenario)));
        return Written(Scenario, match.Game, () =>
        {
            match.HandIn();
            if (Name == "administration") { HandInRestlessly(match.Game); }
        });
    }

    /// <summary>The game with the sheets of its recording: what differs comes from the rules alone, and from the scenario.</summary>
    public byte[] PlayedWithItsSheets(ScenarioFile scenario)
    {
        var (recording, game) = (Read(), Game.Open(scenario.Scenario, Seed));
        return Written(scenario, game, () =>
        {
            foreach (var sheet in recording.Quarters[game.Turn].Sheets) { game.HandInAnew(sheet); }
        });
    }

    /// <summary>Where another course of the game leaves this one, in a sentence.</summary>
    public string Moved(GameRecording before)
    {
        var after = Read();
        var same = before.Quarters.Zip(after.Quarters).TakeWhile(pair => pair.First.StateHash == pair.Second.StateHash).Count();
        if (same == after.Quarters.Length) { return $"{Name}: nothing moved."; }

        var scores = before.End!.Scores.Zip(after.End!.Scores).Where(pair => pair.First != pair.Second).Select(pair =>
            $"{Scenario.Scenario.Roster[pair.First.Seat].Id} {Billions(pair.First)} to {Billions(pair.Second)}");
        return $"{Name}: states differ from {after.Quarters[same].Quarter} on; scores in $ bn: {string.Join(", ", scores)}.";
    }

    private byte[] Written(ScenarioFile scenario, Game game, Action handIn)
    {
        var seats = Seats(Lineup.Reference(scenario.Scenario)).Seats;
        var events = new List<GameEvent> { new GameOpened(Game.RulesVersion, scenario.Json, Seed, LuckMode.Drawn, seats, 0) };
        while (!game.Ended)
        {
            handIn();
            events.Add(game.Close());
        }

        events.Add(new GameEnded(game.Scores()));
        using var file = new MemoryStream();
        GameRecording.Write(file, new GameId(Name), game.Scenario.Roster, events);
        return file.ToArray();
    }

    private static string Billions(SeatScore score) => score.NetPresentValue.Billions.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Designers spend as in the restless game until banks step in.</summary>
    private static void HandInRestlessly(Game game)
    {
        foreach (var (company, lines) in QuietGame.Restless.Sheets[game.Turn]!.AsObject())
        {
            var seat = game.Scenario.Roster.Find(company);
            if (game.Scenario.Roster.IsDesigner(seat)) { game.HandIn(seat, JsonSerializer.SerializeToElement(lines)); }
        }
    }

    private static ScenarioFile BuiltIn(string name) => ScenarioFile.BuiltIn(name);
}
