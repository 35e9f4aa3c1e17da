using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Tests;

/// <summary>One good file of each kind that the program reads, and what is to be done with it.</summary>
sealed class FuzzedFiles
{
    readonly TemporaryFolder _home;
    readonly (byte[] Content, string Ending, string[] Lines)[] _kinds;

    readonly string _yaml;

    FuzzedFiles(TemporaryFolder home, string yaml, (byte[] Content, string Ending, string[] Lines)[] kinds) =>
        (_home, _yaml, _kinds) = (home, yaml, kinds);

    public static async Task<FuzzedFiles> In(TemporaryFolder home)
    {
        await using (var journal = SqliteJournal.Open(home.File("market.db")))
        {
            await JournaledGame.Play(journal, new GameId("one"), seed: 1, quarters: 2);
        }

        await CommandRun.Of("backup", home.File("market.db"), "--out", home.File("backup.jsonl"));
        await CommandRun.Of("run", "--quarters", "2", "--out", home.File("run"));
        await File.WriteAllTextAsync(home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
        await File.WriteAllTextAsync(home.File("short.json"), ShortTournament.Scenario.Json);
        var yaml = $$"""
            schema: chipmarket/experiment@1
            kind: tournament
            name: mine
            format: focal
            scenario: {{home.File("short.json")}}
            panel: {{home.File("panel.json")}}
            seeds: {master: 1}
            blocks: 2
            entrants:
              - {name: mine, hyperscaler: hedge}
              - {name: theirs, designer: undercutter}
            """;
        string[] scenario = [
            "scenario check F", "scenario show F --figures", "run --scenario F --quarters 1",
            "compare --scenario F --for meta --strategies reference,hedge --seeds 2 --set quarters=1"];
        return new FuzzedFiles(home, yaml,
        [
            (Small("""{"demand.jevons": {"value": 0.9, "unit": "elasticity", "kind": "assumption", "note": "why"}, "cards.cut": {"kind": "packaging_cut", "from": "2026Q2", "quarters": 1, "chance": 1, "size": 0.2}}"""), ".json", scenario),
            ([.. System.Text.Encoding.UTF8.GetBytes(ScenarioFile.BuiltIn("no-asic").Json)], ".json", scenario),
            ([.. """[{"google":{"gpu":1000,"award":{"lead":"broadcom","second":null,"fusion":false,"ambition":"safe"}},"nvidia":{"price":1.2}},{}]"""u8], ".json", ["run --sheets F", "run --sheets F --allow-refusals"]),
            (await File.ReadAllBytesAsync(home.File("run/events.jsonl")), ".jsonl", ["replay F", "replay F --verify"]),
            (ReplayCommandTests.ClassEvents(ended: true), ".jsonl", ["replay F --verify"]),
            (await File.ReadAllBytesAsync(home.File("backup.jsonl")), ".jsonl", ["restore F --into N.db"]),
            (await File.ReadAllBytesAsync(home.File("market.db")), ".db", ["verify F", "export F --out N", "backup F --out N.jsonl"]),
            ([.. System.Text.Encoding.UTF8.GetBytes(yaml)], ".yaml", ["tournament run F --out N"]),
            (await File.ReadAllBytesAsync(home.File("panel.json")), ".panel.json", ["tournament run Y --out N"]),
            ([.. """{"role":"designer","settings":{"margin":0,"quote":1,"ip":1,"booking":1,"fusion_threshold":0}}"""u8], ".json", [
                "strategies --own F", "run --own F --quarters 1"]),
            (await File.ReadAllBytesAsync(OwnStrategiesTests.Template), ".dll", ["strategies --own F"]),
        ]);
    }

    /// <summary>A command line with a spoiled file.</summary>
    public string[] Line(Random random, int number)
    {
        var (content, ending, lines) = _kinds[random.Next(_kinds.Length)];
        var file = _home.File($"f{number}{ending}");
        File.WriteAllBytes(file, SpoiledFile.Of(content, random));
        return [.. lines[random.Next(lines.Length)].Split(' ').Select(word => word switch
        {
            "F" => file,
            "Y" => TournamentWith(file, number),
            ['N', .. var suffix] => _home.File($"n{number}{suffix}"),
            _ => word,
        })];
    }

    string TournamentWith(string panel, int number)
    {
        var path = _home.File($"t{number}.yaml");
        File.WriteAllText(path, _yaml.Replace(_home.File("panel.json"), panel, StringComparison.Ordinal));
        return path;
    }

    static byte[] Small(string set) => System.Text.Encoding.UTF8.GetBytes(
        $$"""{"schema": 1, "extends": "seed-2025", "name": "mine", "title": {"en": "Mine", "zh": "我的"}, "summary": {"en": "Mine.", "zh": "我的。"}, "set": {{set}}}""");
}
