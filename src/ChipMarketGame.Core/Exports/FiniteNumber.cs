using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// A number of a result in JSON. What is no finite number, such as the end of an interval that has none, is written as null: a text
/// among numbers breaks the readers of other programs. Null is read as not a number.
/// </summary>
public sealed class FiniteNumber : JsonConverter<double>
{
    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) { writer.WriteNumberValue(value); }
        else { writer.WriteNullValue(); }
    }
}
