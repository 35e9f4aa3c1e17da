using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What a seat wants done with its sheet.</summary>
/// <param name="Command">Id of this command, unique for the seat: 1–64 letters, digits, hyphens. The same again has the same effect
/// once.</param>
/// <param name="Quarter">The quarter it is meant for; when that is closed it counts for nothing.</param>
/// <param name="Lines">Lines by name, a JSON object within the limits; lines left out keep their standing value.</param>
[GenerateSerializer, Immutable, Alias("sheet-order")]
public sealed record SheetOrder(string Command, CalendarQuarter Quarter, string Lines = "{}")
{
    /// <summary>Longest text of lines, in characters: the longest sheet of a page has about 400.</summary>
    public const int Longest = 4096;

    /// <summary>Most lines given: a sheet has at most 9.</summary>
    public const int MostLines = 32;

    public const int Deepest = 8;

    /// <summary>What is demanded of the text, in a sentence.</summary>
    public static readonly string Rule = string.Create(
        CultureInfo.InvariantCulture,
        $"lines must be a JSON object of at most {MostLines} lines, {Longest} characters and {Deepest} levels, without a line twice.");
}
