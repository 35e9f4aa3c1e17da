using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Silo;
using ChipMarketGame.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Files that nobody wrote with care, at every entrance of the tournament program: it answers in sentences, with 0, 1 or 2. A case is
/// known by its number alone; all of them are tried where CHIPMARKET_FULL=1 is set, a part of them otherwise.
/// </summary>
public sealed class TournamentFuzzTests : IDisposable
{
    static readonly bool Full = Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1";
    static readonly string[] FolderFiles = [
        "manifest.json", "tournament.yaml", "scenario.json", "panel.json", "standings.json", "payoffs.csv", "games/part-000000.parquet"];
    static readonly JsonSerializerOptions Endless = new(CanonicalJson.Plain) { Converters = { new FiniteNumber() } };

    readonly TemporaryFolder _home = new();

    public TournamentFuzzTests()
    {
        File.WriteAllText(_home.File("scenario.json"), ShortTournament.Scenario.Json);
        File.WriteAllText(_home.File("panel.json"), PanelFile.Write(ShortTournament.Panel));
    }

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Whatever_the_file_says_run_answers_in_sentences_and_leaves_nothing_or_a_folder_that_can_be_resumed()
    {
        for (var number = 0; number < (Full ? 5000 : 40); number++)
        {
            var random = new Random(number);
            var target = new[] { "t.yaml", "t.yaml", "scenario.json", "panel.json" }[random.Next(4)];
            var good = new Dictionary<string, byte[]>
            {
                ["scenario.json"] = File.ReadAllBytes(_home.File("scenario.json")),
                ["panel.json"] = File.ReadAllBytes(_home.File("panel.json")),
                ["t.yaml"] = System.Text.Encoding.UTF8.GetBytes(ShortTournament.Text(
                    (TournamentFormat)random.Next(3), 2, random.Next(2) == 0 ? [2] : [], 40, _home.File($"{number}/scenario.json"),
                    _home.File($"{number}/panel.json"))),
            };
            Directory.CreateDirectory(_home.File($"{number}"));
            foreach (var (name, content) in good)
            {
                File.WriteAllBytes(_home.File($"{number}/{name}"), name == target ? HostileFile.Of(content, random) : content);
            }

            var run = await Answered(number, "tournament", "run", _home.File($"{number}/t.yaml"), "--out", _home.File($"{number}/out"));
            if (run.ExitCode == 2)
            {
                Assert.False(Directory.Exists(_home.File($"{number}/out")), $"case {number} was refused and left a folder");
            }
            else if (Directory.Exists(_home.File($"{number}/out")))
            {
                await Answered(number, "tournament", "standings", _home.File($"{number}/out"));
            }

            if (target == "scenario.json")
            {
                await Answered(
                    number, "tournament", "panel", "--scenario", _home.File($"{number}/scenario.json"), "--seeds", "2", "--out",
                    _home.File($"{number}/made.json"));
            }

            Directory.Delete(_home.File($"{number}"), recursive: true);
        }
    }

    [Fact]
    public async Task Whatever_became_of_a_folder_every_verb_and_every_page_answers()
    {
        File.WriteAllText(
            _home.File("t.yaml"),
            ShortTournament.Text(TournamentFormat.Capture, 2, [], 40, _home.File("scenario.json"), _home.File("panel.json")));
        Assert.Equal(0, (await CommandRun.Of("tournament", "run", _home.File("t.yaml"), "--out", _home.File("good"))).ExitCode);
        for (var number = 0; number < (Full ? 5000 : 40); number++)
        {
            var random = new Random(number);
            var name = $"case {number}";
            Copy(_home.File("good"), _home.File($"shelf/{name}"));
            var target = FolderFiles[random.Next(FolderFiles.Length)];
            File.WriteAllBytes(
                _home.File($"shelf/{name}/{target}"), HostileFile.Of(File.ReadAllBytes(_home.File($"shelf/{name}/{target}")), random));
            if (target != "manifest.json" && random.Next(4) > 0) { Vouch(_home.File($"shelf/{name}"), target); }

            await Answered(number, "tournament", "standings", _home.File($"shelf/{name}"));
            await Answered(number, "tournament", "verify", _home.File($"shelf/{name}"), "--games", "2");
            Pages(name);
            await Answered(number, "tournament", "resume", _home.File($"shelf/{name}"));
            Directory.Delete(_home.File($"shelf/{name}"), recursive: true);
        }
    }

    /// <summary>Renders every page of the folder, and the answer of the API.</summary>
    void Pages(string name)
    {
        var shelf = new TournamentShelf(new ChipMarketOptions { Tournaments = _home.File("shelf") }, NullLogger<TournamentShelf>.Instance);
        using var reader = Reader.Of("en");
        using var web = new WebContext(shelf);
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(shelf.All(), Endless));
        Assert.NotEmpty(web.Render<TournamentList>().Markup);
        Assert.NotEmpty(web.Render<TournamentPage>(parameters => parameters.Add(page => page.Id, name)).Markup);
        shelf.Replay(name, 1);
        shelf.Replay(name, long.MaxValue);
    }

    static async Task<CommandRun> Answered(int number, params string[] words)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(1)); // A file may ask for a million games.
        var run = await CommandRun.Of(enough.Token, words);
        Assert.True(run.ExitCode is >= 0 and <= 2, $"case {number}: exit code {run.ExitCode}");
        Assert.True(run.ExitCode == 0 || run.Error.Length > 0, $"case {number}: exit code {run.ExitCode} without a sentence");
        Assert.False(
            run.Error.Contains(" has a fault: ", StringComparison.Ordinal) || run.Error.Contains(
                "could not be worked out", StringComparison.Ordinal), $"case {number}, {string.Join(' ', words)}: {run.Error}");
        Assert.False(run.Error.Contains("   at ", StringComparison.Ordinal), $"case {number}: {run.Error}");
        return run;
    }

    /// <summary>Has the manifest say that a file is as it was written, so that what is in it is read.</summary>
    static void Vouch(string folder, string name)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))!;
        manifest["files"]![name] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))));
        File.WriteAllText(Path.Combine(folder, "manifest.json"), manifest.ToJsonString());
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
