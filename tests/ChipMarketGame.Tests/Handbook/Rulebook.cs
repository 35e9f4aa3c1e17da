using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChipMarketGame.Tests;

/// <summary>The rulebook in one language, taken apart.</summary>
internal sealed class Rulebook
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables().UsePreciseSourceLocation().Build();

    private Rulebook(string language)
    {
        Language = language;
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", "ChipMarketGame.Web", "Handbook", language, "rulebook.md"));
        var document = Markdown.Parse(text, Pipeline);
        var blocks = document.ToList();
        var starts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is HeadingBlock).ToList();
        Sections = [.. starts.Select((start, n) => Section(text, blocks[start..(n + 1 < starts.Count ? starts[n + 1] : blocks.Count)]))];
    }

    public static Rulebook English { get; } = new("en");

    public static Rulebook Chinese { get; } = new("zh-Hant");

    public static ImmutableArray<Rulebook> Both { get; } = [English, Chinese];

    public string Language { get; }

    public ImmutableArray<RulebookSection> Sections { get; }

    /// <summary>The sections under each heading of the second level, that one included.</summary>
    public IEnumerable<ImmutableArray<RulebookSection>> Chapters
    {
        get
        {
            var starts = Enumerable.Range(0, Sections.Length).Where(i => Sections[i].Level <= 2).Append(Sections.Length).ToList();
            return starts.Zip(starts.Skip(1), (start, next) => Sections[start..next]);
        }
    }

    public IEnumerable<RulebookTable> Tables => Sections.SelectMany(section => section.Tables);

    /// <summary>The section with this anchor in English: both languages have the same sections in the same order.</summary>
    public RulebookSection this[string anchor]
    {
        get
        {
            var at = English.Sections.ToList().FindIndex(section => section.Anchor == anchor);
            return at >= 0 ? Sections[at] : throw new ArgumentException($"the rulebook has no section {anchor}");
        }
    }

    public override string ToString() => Language;

    private static RulebookSection Section(string text, List<Block> blocks)
    {
        var heading = (HeadingBlock)blocks[0];
        return new RulebookSection(
            heading.GetAttributes().Id ?? "",
            heading.Level,
            text[blocks[0].Span.Start..(blocks[^1].Span.End + 1)],
            [.. Inside<CodeInline>(heading).Select(code => code.Content)],
            [.. blocks.OfType<Table>().Select(Table)],
            [.. blocks.OfType<FencedCodeBlock>().Select(block => block.Lines.ToString())],
            [.. blocks.SelectMany(Inside<LinkInline>).Select(link => link.Url ?? "")]);
    }

    private static IEnumerable<T> Inside<T>(Block block) where T : Inline => block is LeafBlock leaf
        ? leaf.Inline?.Descendants<T>() ?? []
        : block.Descendants<T>();

    private static RulebookTable Table(Table table) =>
        new([.. table.OfType<TableRow>().Select(row => new RulebookRow([.. row.OfType<TableCell>().Select(Cell)]))]);

    private static RulebookCell Cell(TableCell cell) => new(
        string.Concat(cell.Descendants<LeafInline>().Select(
            inline => inline switch { LiteralInline literal => literal.Content.ToString(), _ => "" })).Trim(),
        cell.Descendants<CodeInline>().FirstOrDefault()?.Content,
        cell.Descendants<LinkInline>().FirstOrDefault()?.Url);
}

/// <summary>From one heading to the next.</summary>
/// <param name="Codes">Code words in the heading.</param>
/// <param name="Formulas">Contents of the code blocks.</param>
internal sealed record RulebookSection(
    string Anchor, int Level, string Text, ImmutableArray<string> Codes, ImmutableArray<RulebookTable> Tables,
    ImmutableArray<string> Formulas, ImmutableArray<string> Links);

/// <summary>A table; the first row is its head.</summary>
internal sealed record RulebookTable(ImmutableArray<RulebookRow> Rows)
{
    public RulebookRow Head => Rows[0];

    public IEnumerable<RulebookRow> Body => Rows.Skip(1);
}

internal sealed record RulebookRow(ImmutableArray<RulebookCell> Cells);

/// <summary>A cell's words, its first code word and its first link.</summary>
internal sealed record RulebookCell(string Text, string? Code, string? Link);
