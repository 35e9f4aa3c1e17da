using System.Collections.Immutable;

namespace ChipMarketGame.Web;

/// <summary>A page of the handbook, rendered.</summary>
/// <param name="Name">Its address under <c>/handbook</c> and the name of its file.</param>
/// <param name="Html">What stands below the title, made from Markdown without raw HTML.</param>
/// <param name="Sections">Headings of the second and third level, in order.</param>
/// <param name="Translated">Whether it is in the language that was asked for.</param>
public sealed record HandbookPage(string Name, string Title, string Html, ImmutableArray<HandbookSection> Sections, bool Translated);

/// <summary>A heading that can be linked to.</summary>
public sealed record HandbookSection(string Anchor, string Text, int Level);
