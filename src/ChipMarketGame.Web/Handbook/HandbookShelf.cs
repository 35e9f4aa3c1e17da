using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace ChipMarketGame.Web;

/// <summary>The pages of the handbook, which travel inside the program: <c>en/*.md</c> and <c>zh-Hant/*.md</c>.</summary>
public static class HandbookShelf
{
    public const string Start = "index";

    private const string Prefix = "handbook/", Ending = ".md";

    private static readonly Assembly Home = typeof(HandbookShelf).Assembly;
    private static readonly ConcurrentDictionary<(string Name, string Language), HandbookPage> Read = [];

    /// <summary>Names of all pages: the start page, the rulebook, then the others by name.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{Prefix}{Languages.English}/", StringComparison.Ordinal))
            .Select(resource => Path.GetFileNameWithoutExtension(resource))
            .OrderBy(name => name switch { Start => 0, "rulebook" => 1, _ => 2 }).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The page in a language, or in English until it is translated; null if there is none of this name.</summary>
    public static HandbookPage? Find(string name, string language) =>
        Names.Contains(name) ? Read.GetOrAdd((name, language), key => Open(key.Name, key.Language)) : null;

    private static HandbookPage Open(string name, string language)
    {
        var english = Text(name, Languages.English)!;
        return Text(name, language) is { } text && language != Languages.English
            ? HandbookText.Render(name, text, translated: true, original: english)
            : HandbookText.Render(name, english, translated: language == Languages.English);
    }

    private static string? Text(string name, string language)
    {
        using var file = Home.GetManifestResourceStream($"{Prefix}{language}/{name}{Ending}");
        if (file is null) { return null; }
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
