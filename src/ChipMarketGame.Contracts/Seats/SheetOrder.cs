using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What a seat wants done with its sheet.</summary>
/// <param name="Command">Id of this command, unique for the seat: 1–64 letters, digits, hyphens. The same again has the same effect once.</param>
/// <param name="Quarter">The quarter it is meant for; when that is closed it counts for nothing.</param>
/// <param name="Lines">Lines by name, a JSON object; lines left out keep their standing value.</param>
[GenerateSerializer, Immutable, Alias("sheet-order")]
public sealed record SheetOrder(string Command, CalendarQuarter Quarter, string Lines = "{}");
