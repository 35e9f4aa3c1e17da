using System.Xml.Linq;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WallTests
{
    public static TheoryData<string> Projects => new(Wall.All.Select(wall => wall.Project));

    [Theory, MemberData(nameof(Projects))]
    public void A_built_project_names_only_what_its_wall_allows(string project)
    {
        var wall = Wall.Around(project);
        using var assembly = BuiltAssembly.Named(wall.Assembly);

        var strangers = assembly.References.Where(reference => !wall.Allows(reference)).ToArray();

        Assert.True(strangers.Length == 0, $"{project} names {string.Join(", ", strangers)}, which its wall hides from it.");
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_asks_for_no_project_behind_its_wall(string project)
    {
        var wall = Wall.Around(project);

        var strangers = Asked(wall, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .Where(reference => !wall.Allows(reference)).ToArray();

        Assert.True(strangers.Length == 0, $"{wall.ProjectFile} refers to {string.Join(", ", strangers)}.");
    }

    [Fact]
    public void Core_asks_for_no_package_and_no_project()
    {
        var core = Wall.Around("Core");

        Assert.Empty(Asked(core, "PackageReference"));
        Assert.Empty(Asked(core, "ProjectReference"));
        Assert.Empty(Asked(core, "FrameworkReference"));
    }

    [Fact]
    public void Every_project_under_src_has_a_wall()
    {
        var found = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path));

        Assert.Equal(Wall.All.Select(wall => wall.ProjectFile).Order(), found.Order());
    }

    [Theory]
    [InlineData("Strategies", "ChipMarketGame.Storage")]
    [InlineData("Storage", "Orleans.Core")]
    [InlineData("Batch", "Orleans.Core")]
    [InlineData("Research", "ChipMarketGame.Batch")]
    [InlineData("Client", "Parquet")]
    [InlineData("Grains", "Microsoft.Data.Sqlite")]
    [InlineData("Silo", "Markdig")]
    [InlineData("Client", "ChipMarketGame.Grains")]
    [InlineData("Web", "System.CommandLine")]
    public void A_wall_refuses_what_it_was_built_against(string project, string assembly) =>
        Assert.False(Wall.Around(project).Allows(assembly));

    static IEnumerable<string> Asked(Wall wall, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, wall.ProjectFile)).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);
}
