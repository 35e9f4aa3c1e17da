using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>
/// Lines of a sheet as somebody sends them. A grain serves its whole class, so what costs more than a sheet needs is not read.
/// </summary>
internal static class SheetText
{
    /// <summary>Refusals told; a sheet of a page has fewer.</summary>
    private const int MostTold = 8;

    private static readonly SeatProblem Malformed = new(SeatFault.Malformed, SheetOrder.Rule);

    /// <returns>Why it is no text of lines; null if it is.</returns>
    public static SeatProblem? Read(string text, out JsonElement lines)
    {
        lines = default;
        return text.Length <= SheetOrder.Longest && StrictJson.TryRead(Encoding.UTF8.GetBytes(text), SheetOrder.Deepest, out lines)
            && (lines.ValueKind != JsonValueKind.Object || lines.GetPropertyCount() <= SheetOrder.MostLines)
            ? null
            : Malformed;
    }

    /// <summary>Lines that were refused: the first few of them, and how many more.</summary>
    public static SeatProblem Problem(IReadOnlyList<Refusal> refused) =>
        new(SeatFault.Malformed, FewSentences.Of(refused.Select(refusal => refusal.Sentence), MostTold), [.. refused.Take(MostTold)]);
}
