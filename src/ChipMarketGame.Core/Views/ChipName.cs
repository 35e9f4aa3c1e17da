using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// Name of a chip or GPU generation: given by the scenario, or made of the customer's first two letters and the quarter in
/// which volume was planned (<c>Go-2030Q3</c>). The text is made only when read.
/// </summary>
[JsonConverter(typeof(ChipNameConverter))]
public readonly record struct ChipName
{
    private readonly string? _givenOrCustomer;
    private readonly bool _isMade;

    public ChipName(string? given, CalendarQuarter planned = default) => (_givenOrCustomer, Planned) = (given, planned);

    private ChipName(string customer, CalendarQuarter planned, bool isMade) : this(customer, planned) => _isMade = isMade;

    /// <summary>The scenario's name for it; null where it is made.</summary>
    public string? Given => _isMade ? null : _givenOrCustomer;

    /// <summary>Quarter in which volume was planned; means nothing for a name that is given.</summary>
    public CalendarQuarter Planned { get; }

    /// <summary>The name of a chip whose programme is awarded in the game.</summary>
    internal static ChipName Made(string customer, CalendarQuarter planned) => new(customer, planned, isMade: true);

    public override string ToString() => _isMade
        ? $"{_givenOrCustomer![..Math.Min(2, _givenOrCustomer!.Length)]}-{Planned}"
        : _givenOrCustomer ?? "";
}

internal sealed class ChipNameConverter : JsonConverter<ChipName>
{
    private const int QuarterLength = 6;

    /// <summary>The planned quarter comes back out of the text: a forecast made elsewhere must know it.</summary>
    public override ChipName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > QuarterLength } text && text[^(QuarterLength + 1)] == '-'
            && CalendarQuarter.TryParse(text[^QuarterLength..], out var planned)
            ? ChipName.Made(text[..^(QuarterLength + 1)], planned)
            : new ChipName(reader.GetString());

    public override void Write(Utf8JsonWriter writer, ChipName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
