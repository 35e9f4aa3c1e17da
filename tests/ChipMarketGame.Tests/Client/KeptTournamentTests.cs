using System.IO.Compression;
using System.Text.Json.Nodes;
using ChipMarketGame.Client;
using ChipMarketGame.Silo;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>A folder of results that version 0.1.0 left: a capture tournament of three blocks with difficult names.</summary>
public sealed class KeptTournamentTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public KeptTournamentTests()
    {
        using var kept = typeof(KeptTournamentTests).Assembly.GetManifestResourceStream("kept-0.1.0.zip")!;
        ZipFile.ExtractToDirectory(kept, _home.File("old"));
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task It_is_read_verified_and_reported_anew()
    {
        var standings = await CommandRun.Of("tournament", "standings", _home.File("old"));
        var verified = await CommandRun.Of("tournament", "verify", _home.File("old"), "--all");
        var resumed = await CommandRun.Of("tournament", "resume", _home.File("old"));

        Assert.Equal(("", "", ""), (standings.Error, verified.Error, resumed.Error));
        Assert.Contains("15 of 15 games were played again and ended in the same states.", verified.Output, StringComparison.Ordinal);
        Assert.Equal(standings.Output, resumed.Output);
        Assert.Equal(0, (await CommandRun.Of("tournament", "verify", _home.File("old"), "--all")).ExitCode);
    }

    [Fact]
    public async Task One_that_was_interrupted_goes_on_and_ends_with_the_same_standings()
    {
        var whole =
            JsonNode.Parse(File.ReadAllText(_home.File("old/standings.json")))!["tables"]![0]!["rows"]![0]!["value"]!.GetValue<double>();
        var manifest = JsonNode.Parse(File.ReadAllText(_home.File("old/manifest.json")))!;
        (manifest["status"], manifest["steps_played"], manifest["games"], manifest["decisions"]) = ("playing", 0, 0, null);
        File.WriteAllText(_home.File("old/manifest.json"), manifest.ToJsonString());
        File.Delete(_home.File("old/games/part-000001.parquet"));

        var resumed = await CommandRun.Of("tournament", "resume", _home.File("old"));

        Assert.Equal((0, ""), (resumed.ExitCode, resumed.Error));
        Assert.Equal(
            whole, JsonNode.Parse(File.ReadAllText(_home.File("old/standings.json")))!["tables"]![0]!["rows"]![0]!["value"]!
                .GetValue<double>());
        Assert.Equal(0, (await CommandRun.Of("tournament", "verify", _home.File("old"), "--all")).ExitCode);
    }

    [Fact]
    public void The_host_lists_it_with_its_names_as_they_were_given()
    {
        var board = Assert.Single(
            new TournamentShelf(new ChipMarketOptions { Tournaments = _home.Path }, NullLogger<TournamentShelf>.Instance).All());

        Assert.Null(board.Unreadable);
        Assert.Equal("Herbst; \"cup\"", board.Name);
        Assert.Equal(["Chen, Li", "=1+1"], board.Payoffs.Select(cell => cell["nvidia"].Entrant).Distinct());
        Assert.Equal(["Chen, Li", "聯發科 \"quoted\"; semi"], board.Payoffs.Select(cell => cell["designer"].Entrant).Distinct());
        Assert.Equal(double.NegativeInfinity, board.Tables[0].Rows[0].Low);
    }
}
