using System.Text.Json.Nodes;

namespace ChipMarketGame.Storage;

/// <summary>How an event of one form becomes one of the next, as if it had been written so. Once released it is never edited.</summary>
/// <param name="Kind">Which events.</param>
/// <param name="From">The older form; the younger is one more.</param>
/// <param name="Change">Changes the body, which has been read in the older form.</param>
public sealed record Upcast(string Kind, int From, Action<JsonObject> Change);
