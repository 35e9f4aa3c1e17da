using System.Collections.Immutable;
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

    /// <summary>Plays the game and writes it down.</summary>
    public void Record()
    {
        var scenario = Scenario.Scenario;
        var lineup = Seats(Lineup.Reference(scenario));
        var match = new Match(Game.Open(scenario, Seed), lineup);
        var events = new List<GameEvent> { new GameOpened(Game.RulesVersion, Scenario.Json, Seed, LuckMode.Drawn, lineup.Seats, 0) };
        while (!match.Game.Ended)
        {
            match.HandIn();
            if (Name == "administration") { HandInRestlessly(match.Game); }
            events.Add(match.Game.Close());
        }

        events.Add(new GameEnded(match.Game.Scores()));
        using var file = File.Create(Path);
        GameRecording.Write(file, new GameId(Name), scenario.Roster, events);
    }

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
