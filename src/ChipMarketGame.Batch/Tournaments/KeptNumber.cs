using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>
/// A number of a file of standings. What is not finite is null there, and read as what it stands for in its place; earlier versions wrote
/// an infinity as a text.
/// </summary>
internal class KeptNumber(double none) : JsonConverter<double>
{
    public KeptNumber() : this(double.NaN)
    {
    }

    public override bool HandleNull => true;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => none,
        JsonTokenType.String =>
            reader.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN },
        JsonTokenType.Number => reader.GetDouble(),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) { writer.WriteNumberValue(value); } else { writer.WriteNullValue(); }
    }
}

/// <summary>The lower end of an interval: without one, it has no end.</summary>
internal sealed class LowerEnd() : KeptNumber(double.NegativeInfinity);

/// <summary>The upper end of an interval: without one, it has no end.</summary>
internal sealed class UpperEnd() : KeptNumber(double.PositiveInfinity);
