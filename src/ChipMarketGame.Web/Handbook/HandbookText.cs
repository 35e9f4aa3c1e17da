using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChipMarketGame.Web;

/// <summary>
/// Turns the Markdown of a handbook page into safe HTML: headings with anchors, wide tables and code that scroll by themselves.
/// </summary>
internal static class HandbookText
{
    private const string Ending = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePipeTables().UseFootnotes().UseSmartyPants().DisableHtml().Build();

    /// <param name="original">The page in English, if this is a translation: it has the same headings in the same order and gives them
    /// their anchors.</param>
    public static HandbookPage Render(string name, string markdown, bool translated, string? original = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        HeadingBlock[] headings = [.. document.Descendants<HeadingBlock>()];
        if (original is not null) { TakeAnchors(headings, [.. Markdown.Parse(original, Pipeline).Descendants<HeadingBlock>()]); }
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage)) { link.Url = Address(link.Url, name); }

        foreach (var code in document.Descendants<CodeBlock>()) { code.GetAttributes().AddProperty("tabindex", "0"); }

        var title = headings.FirstOrDefault(heading => heading.Level == 1);
        if (title is not null) { document.Remove(title); }

        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTable());
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        renderer.Render(document);

        return new HandbookPage(
            name,
            title is null ? name : Plain(title),
            text.ToString(),
            [.. headings.Where(heading => heading.Level is 2 or 3).Select(Section)],
            translated);
    }

    private static void TakeAnchors(HeadingBlock[] translated, HeadingBlock[] original)
    {
        foreach (var (here, there) in translated.Zip(original)) { here.GetAttributes().Id = there.GetAttributes().Id; }
    }

    /// <summary>
    /// Links as they are written beside the files, <c>rulebook.md#prices</c> or <c>#prices</c>, become addresses of the site.
    /// </summary>
    private static string? Address(string? url, string page)
    {
        if (url is null || url.Contains("//", StringComparison.Ordinal)) { return url; }
        if (url.StartsWith('#')) { return $"handbook/{page}{url}"; }

        var (file, anchor) = url.IndexOf('#') is var at and >= 0 ? (url[..at], url[at..]) : (url, "");
        return file.EndsWith(Ending, StringComparison.Ordinal) ? $"handbook/{file[..^Ending.Length]}{anchor}" : url;
    }

    private static HandbookSection Section(HeadingBlock heading) => new(heading.GetAttributes().Id ?? "", Plain(heading), heading.Level);

    private static string Plain(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }) ?? []);

    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroller\" tabindex=\"0\" role=\"group\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
