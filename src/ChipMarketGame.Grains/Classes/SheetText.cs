using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Lines of a sheet as somebody sends them.</summary>
internal static class SheetText
{
    private const int Deepest = 8;

    /// <returns>Why it is no text of lines; null if it is.</returns>
    public static SeatProblem? Read(string text, out JsonElement lines) => StrictJson.TryRead(Encoding.UTF8.GetBytes(text), Deepest, out lines)
        ? null
        : new SeatProblem(SeatFault.Malformed, $"lines must be a JSON object of at most {Deepest} levels, without a line twice.");

    /// <summary>Lines that were refused.</summary>
    public static SeatProblem Problem(IReadOnlyList<Refusal> refused) =>
        new(SeatFault.Malformed, string.Join(" ", refused.Select(refusal => refusal.Sentence)), [.. refused]);
}
