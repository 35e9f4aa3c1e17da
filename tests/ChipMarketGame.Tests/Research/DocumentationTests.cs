using System.Reflection;
using System.Xml.Linq;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What a researcher's editor shows comes from files beside the libraries.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<Type> Libraries => [typeof(Game), typeof(Match), typeof(HodgesLehmann)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_documentation_of_a_library_lies_beside_it_and_tells_of_its_types(Type one) =>
        Assert.Contains($"T:{one.FullName}", Told(one.Assembly));

    [Fact]
    public void Every_statistic_tells_what_it_is_and_every_one_of_its_methods_what_it_gives()
    {
        var library = typeof(HodgesLehmann).Assembly;
        var (told, folder) = (Told(library), Path.Combine(Repository.Root, "src", "ChipMarketGame.Research", "Statistics"));
        var statistics = Directory.GetFiles(folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var types = library.GetExportedTypes().Where(type => statistics.Contains(type.Name)).ToArray();
        var methods = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName).ToArray();

        Assert.True(types.Length > 10 && methods.Length > 10, $"{types.Length} statistics with {methods.Length} methods");
        Assert.All(types, type => Assert.Contains($"T:{type.FullName}", told));
        Assert.All(methods, method =>
            Assert.Contains(told, name => name.StartsWith($"M:{method.DeclaringType!.FullName}.{method.Name}(", StringComparison.Ordinal)));
    }

    /// <summary>Names of everything of which the file beside a library says something.</summary>
    static HashSet<string> Told(Assembly library)
    {
        var file = Path.ChangeExtension(library.Location, ".xml");
        Assert.True(File.Exists(file), $"{file} is missing");
        return [.. XDocument.Load(file).Descendants("member").Where(member => member.HasElements)
            .Select(member => member.Attribute("name")!.Value)];
    }
}
