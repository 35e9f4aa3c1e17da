using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Compute in H100-equivalents: 1 is one NVIDIA H100, dense bf16.</summary>
[JsonConverter(typeof(ComputeConverter))]
public readonly record struct Compute(double H100)
{
    public static Compute operator +(Compute a, Compute b) => new(a.H100 + b.H100);

    public static Compute operator -(Compute a, Compute b) => new(a.H100 - b.H100);

    public static Compute operator *(Compute a, double factor) => new(a.H100 * factor);
}

internal sealed class ComputeConverter : JsonConverter<Compute>
{
    public override Compute Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Compute value, JsonSerializerOptions options) => writer.WriteNumberValue(value.H100);
}
