using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// Name of a chip or GPU generation: given by the scenario, or made of the customer's first two letters and the quarter in
/// which volume was planned (<c>Go-2030Q3</c>). The text is made only when read.
/// </summary>
[JsonConverter(typeof(ChipNameConverter))]
public readonly record struct ChipName(string? Given, CalendarQuarter Planned = default)
{
    private readonly string? _customer;

    internal ChipName(string customer, CalendarQuarter planned, bool awarded) : this(null, planned) => _customer = awarded
        ? customer
        : null;

    public override string ToString() => Given ?? (_customer is null ? "" : $"{_customer[..Math.Min(2, _customer.Length)]}-{Planned}");
}

internal sealed class ChipNameConverter : JsonConverter<ChipName>
{
    private const int QuarterLength = 6;

    /// <summary>The planned quarter comes back out of the text: a forecast made elsewhere must know it.</summary>
    public override ChipName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > QuarterLength } text && text[^(QuarterLength + 1)] == '-'
            && CalendarQuarter.TryParse(text[^QuarterLength..], out var planned)
            ? new ChipName(text[..^(QuarterLength + 1)], planned, awarded: true)
            : new ChipName(reader.GetString());

    public override void Write(Utf8JsonWriter writer, ChipName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
