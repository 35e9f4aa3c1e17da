using System.Security.Cryptography;
using System.Text.Json;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnTournamentTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public OwnTournamentTests()
    {
        File.Copy(OwnStrategiesTests.Template, _home.File("Mine.dll"));
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
        File.WriteAllText(_home.File("t.yaml"), $$"""
            schema: chipmarket/experiment@1
            kind: tournament
            name: mine
            format: focal
            scenario: {{_home.File("scenario.json")}}
            panel: {{_home.File("panel.json")}}
            seeds: {master: 1}
            blocks: 4
            entrants:
              - {name: mine, hyperscaler: impatient, designer: cheapest-rival}
              - {name: theirs, hyperscaler: hedge}
            """);
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_strategy_of_one_s_own_plays_is_ranked_and_verifies()
    {
        var run = await Tournament("run", "t.yaml", "--out", _home.File("out"), "--own", _home.File("Mine.dll"));
        var again = await Tournament("resume", "out", "--own", _home.File("Mine.dll"));
        var standings = await Tournament("standings", "out", "--own", _home.File("Mine.dll"));
        var verified = await Tournament("verify", "out", "--all", "--own", _home.File("Mine.dll"));

        Assert.Equal((0, 0, 0, 0), (run.ExitCode, again.ExitCode, standings.ExitCode, verified.ExitCode));
        Assert.Contains("mine", standings.Output, StringComparison.Ordinal);
        Assert.Contains("were played again and ended in the same states.", verified.Output, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllText(_home.File("out/manifest.json")));
        var own = Assert.Single(manifest.RootElement.GetProperty("own").EnumerateArray());
        Assert.Equal("Mine.dll", own.GetProperty("file").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_home.File("Mine.dll")))), own.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Another_assembly_of_that_name_none_or_one_too_many_is_refused()
    {
        await Tournament("run", "t.yaml", "--out", _home.File("out"), "--own", _home.File("Mine.dll"));
        Directory.CreateDirectory(_home.File("changed"));
        File.WriteAllBytes(_home.File("changed/Mine.dll"), [.. File.ReadAllBytes(_home.File("Mine.dll")), 0]);

        foreach (var verb in new[] { "resume", "verify", "standings" })
        {
            var changed = await Tournament(verb, "out", "--own", _home.File("changed/Mine.dll"));
            var missing = await Tournament(verb, "out");

            Assert.Equal((1, 2), (changed.ExitCode, missing.ExitCode));
            Assert.Contains("Mine.dll is not the one the tournament began with: its SHA-256 is ", changed.Error, StringComparison.Ordinal);
            Assert.Contains(
                "The tournament began with strategies of Mine.dll: name it with --own.", missing.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_file_its_strategies_are_unknown_and_a_cluster_does_not_take_it()
    {
        var unknown = await Tournament("run", "t.yaml", "--out", _home.File("out"));
        var cluster = await Tournament(
            "run", "t.yaml", "--out", _home.File("there"), "--own", _home.File("Mine.dll"), "--cluster", "127.0.0.1:30000");

        Assert.Equal((2, 2), (unknown.ExitCode, cluster.ExitCode));
        Assert.Contains("there is no hyperscaler strategy impatient.", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("Strategies of your own play on this machine only", cluster.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_tells_what_computed_and_that_the_generator_gave_its_known_answer()
    {
        await Tournament("run", "t.yaml", "--out", _home.File("out"), "--own", _home.File("Mine.dll"));

        using var manifest = JsonDocument.Parse(File.ReadAllText(_home.File("out/manifest.json")));
        Assert.Equal(
            "6627e8d5 e169c58d bc57ac4c 9b00dbd8", manifest.RootElement.GetProperty("generator").GetProperty("self_test").GetString());
        var packages = manifest.RootElement.GetProperty("packages").EnumerateArray()
            .ToDictionary(package => package.GetProperty("name").GetString()!, package => package.GetProperty("version").GetString());
        Assert.Equal(typeof(Core.Game).Assembly.GetName().Version!.ToString(), packages["ChipMarketGame.Core"]);
        Assert.Contains("MathNet.Numerics", packages.Keys);
    }

    private Task<CommandRun> Tournament(string verb, string what, params string[] options) =>
        CommandRun.Of(["tournament", verb, _home.File(what), .. options]);
}
