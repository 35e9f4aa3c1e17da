using System.Text.RegularExpressions;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Whoever reads the documents in the repository finds what they lead to.</summary>
public sealed partial class LinksTests
{
    private static readonly string[] Roots = ["src", "tests", "deploy"];

    [Fact]
    public void Every_link_of_a_document_to_a_file_leads_to_one()
    {
        string[] documents = [
            .. Directory.GetFiles(Repository.Root, "*.md"),
            .. Roots.SelectMany(root => Directory.GetFiles(Path.Combine(Repository.Root, root), "*.md", SearchOption.AllDirectories))];
        var links = documents.SelectMany(document => Link().Matches(File.ReadAllText(document)).Select(
            link => (Document: Path.GetRelativePath(Repository.Root, document), Target: Path.Combine(
                Path.GetDirectoryName(document)!, link.Groups[1].Value)))).ToArray();

        Assert.Equal([], links.Where(link => !Path.Exists(link.Target)).Select(link => $"{link.Document}: {link.Target}"));
        Assert.True(links.Length > 30);
    }

    [GeneratedRegex(@"\]\((?!https?:|/|#)([^)#\s]+)[^)\s]*\)")]
    private static partial Regex Link();
}
