using System.IO.Compression;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class PackagesTests(Packed packed) : IClassFixture<Packed>
{
    static readonly string Version = typeof(Game).Assembly.GetName().Version!.ToString(3);

    static readonly string[] Libraries = [
        "ChipMarketGame.Core", "ChipMarketGame.Strategies", "ChipMarketGame.Research", "ChipMarketGame.Batch"];

    [Fact]
    public void Each_library_comes_with_its_readme_its_licence_its_documentation_and_its_symbols()
    {
        Assert.All(Libraries, name =>
        {
            using var package = ZipFile.OpenRead(Path.Combine(packed.Folder, $"{name}.{Version}.nupkg"));
            var files = package.Entries.Select(entry => entry.FullName).ToArray();
            Assert.All(["README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"], file => Assert.Contains(file, files));
            Assert.Contains("<license type=\"expression\">MIT</license>", Text(package, $"{name}.nuspec"), StringComparison.Ordinal);
            using var symbols = ZipFile.OpenRead(Path.Combine(packed.Folder, $"{name}.{Version}.snupkg"));
            Assert.Contains($"lib/net10.0/{name}.pdb", symbols.Entries.Select(entry => entry.FullName));
        });
    }

    [Fact]
    public void The_strategies_come_with_the_list_of_views_that_their_readme_leads_to()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packed.Folder, $"ChipMarketGame.Strategies.{Version}.nupkg"));

        Assert.Contains("VIEWS.md", package.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void No_library_names_the_folder_it_was_built_in()
    {
        Assert.SkipUnless(Packed.IsRelease, "paths are mapped in Release builds");
        Assert.All(Libraries, name =>
        {
            using var package = ZipFile.OpenRead(Path.Combine(packed.Folder, $"{name}.{Version}.nupkg"));
            Assert.DoesNotContain(Repository.Root, Text(package, $"lib/net10.0/{name}.dll"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_strategy_made_in_an_empty_folder_plays_in_the_installed_tool()
    {
        var mine = Directory.CreateDirectory(Path.Combine(packed.Elsewhere, "mine")).FullName;
        await packed.Dotnet(mine, "new", "classlib");
        await packed.Dotnet(mine, "add", "package", "ChipMarketGame.Strategies");
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ChipMarketGame.OwnStrategy"), "*.cs"))
        {
            File.Copy(file, Path.Combine(mine, Path.GetFileName(file)));
        }

        await packed.Dotnet(mine, "build", "-o", "built");
        await packed.Dotnet(packed.Elsewhere, "tool", "install", "chipmarket", "--tool-path", "tools", "--add-source", packed.Folder);

        string[] own = ["--own", Path.Combine(mine, "built", "mine.dll")];
        var run = await packed.Tool(["run", "--seed", "7", "--seat", "meta=impatient", .. own, "--out", "game"]);
        Assert.Contains("impatient", run, StringComparison.Ordinal);
        Assert.Contains(
            ",impatient,", await File.ReadAllTextAsync(Path.Combine(packed.Elsewhere, "game", "seats.csv")), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(packed.Elsewhere, "t.yaml"), """
            schema: chipmarket/experiment@1
            kind: tournament
            name: first
            format: focal
            scenario: seed-2025
            seeds: {master: 7}
            entrants:
              - {name: reference, nvidia: reference, hyperscaler: reference, designer: reference}
              - {name: mine, nvidia: reference, hyperscaler: impatient, designer: cheapest-rival}
            blocks: 2
            """);
        Assert.Contains(
            "mine", await packed.Tool(["tournament", "run", "t.yaml", .. own, "--out", "tournament"]), StringComparison.Ordinal);

        Assert.Contains(
            "NVIDIA", await packed.Tool("watch", "--embedded", "--once", "--seconds-per-quarter", "0.2"), StringComparison.Ordinal);
    }

    static string Text(ZipArchive package, string name)
    {
        using var content = package.GetEntry(name)!.Open();
        using var reader = new StreamReader(content, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
